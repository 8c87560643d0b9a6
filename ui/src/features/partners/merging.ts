import type { Partner, PartnerItem, PartnerView } from '../../generated/partners';
import type { LegalForm } from '../../generated/reference';
import { call } from '../../platform';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { shortDate } from '../../text/format';
import { partnersText as words, partnerText } from '../../text/partners';
import { sharedText } from '../../text/shared';
import { legalFormOf, typeOf } from './columns';
import { groupedNib } from './numbers';

/** One line of two partners beside each other; `same` is null where a difference says nothing. */
export interface ComparedLine {
  label: string;
  one: string;
  other: string;
  same: boolean | null;
}

const line = (label: string, one: string, other: string, told = true): ComparedLine => ({
  label,
  one,
  other,
  // What only one of them has is no difference.
  same: !told || one === '' || other === '' ? null : one === other,
});
const day = (iso: string | null): string => (iso === null ? '' : shortDate(iso));

/** What tells two lines of the directory apart, and what does not. */
export const comparedItems = (
  one: PartnerItem,
  other: PartnerItem,
  forms: readonly LegalForm[],
): ComparedLine[] => [
  line(words.column.type, one.type === null ? '' : typeOf(one), other.type === null ? '' : typeOf(other)),
  line(words.column.legal_form, legalFormOf(one.legal_form, forms), legalFormOf(other.legal_form, forms)),
  line(
    words.column.agreements,
    words.agreementCount(one.agreements, one.running),
    words.agreementCount(other.agreements, other.running),
    false,
  ),
  line(words.column.last_contact, day(one.last_contact), day(other.last_contact), false),
  line(
    words.column.card,
    one.card === null ? words.noCard : words.hasCard,
    other.card === null ? words.noCard : words.hasCard,
    false,
  ),
];

const cardFields = ['nib', 'npwp', 'address', 'phone', 'mail', 'web', 'note'] as const;
type CardField = (typeof cardFields)[number];
const fieldOf = ({ card, npwp_grouped }: PartnerView, field: CardField): string => {
  if (field === 'npwp') return npwp_grouped;
  const value = card?.[field] ?? '';
  return field === 'nib' ? groupedNib(value) : value;
};

/** The lines of both cards too, those that anybody filled in. */
export const comparedViews = (
  one: PartnerView,
  other: PartnerView,
  forms: readonly LegalForm[],
): ComparedLine[] => [
  ...comparedItems(one.item, other.item, forms),
  ...cardFields
    .map((field) => line(partnerText.card[field], fieldOf(one, field), fieldOf(other, field)))
    .filter((compared) => compared.one !== '' || compared.other !== ''),
];

/** What a merge does, in sentences: what moves, what stays behind, what does not change. */
export function consequences(keep: PartnerView, other: PartnerView): string[] {
  const [name, gone] = [keep.item.name, other.item.name];
  const left = cardFields.filter(
    (field) => fieldOf(other, field) !== '' && fieldOf(other, field) !== fieldOf(keep, field),
  );
  return [
    ...(other.item.agreements + other.item.submissions === 0
      ? []
      : [words.merge.papers(gone, other.item.agreements, other.item.submissions, name)]),
    words.merge.moves(
      other.spellings.length,
      other.representatives.length,
      other.contacts.length,
      other.potentials.length,
    ),
    ...(left.length === 0
      ? []
      : [words.merge.cardStays(left.map((field) => partnerText.card[field]).join(', '), gone)]),
    words.merge.unchanged,
  ];
}

/** Takes the last merge into a card back and says so. */
export async function unmerge(key: string): Promise<Partner> {
  const { value } = await call('partners_unmerge', { key });
  toasts.show(words.merge.undone(value.name));
  return value;
}

/** Tells that two became one, with the way back. */
export function tellMerged(kept: Partner, gone: string): void {
  toasts.show(words.merge.done(gone, kept.name), {
    action: {
      label: sharedText.undo,
      run: () => {
        unmerge(kept.id).catch(refused);
      },
    },
  });
}

/** Says that two are two; with the way back. */
export async function keepApart(one: PartnerItem, other: PartnerItem): Promise<void> {
  const pair = { one: one.key, other: other.key };
  await call('partners_apart', { ...pair, apart: true });
  toasts.show(words.doubles.apartDone(one.name, other.name), {
    action: {
      label: sharedText.undo,
      run: () => {
        call('partners_apart', { ...pair, apart: false }).catch(refused);
      },
    },
  });
}

function refused(thrown: unknown): void {
  toasts.problem(thrown);
}
