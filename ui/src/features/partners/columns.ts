import type { LegalForm } from '../../generated/reference';
import type { PartnerItem } from '../../generated/partners';
import type { Column } from '../../shared/table/columns';
import { number, shortDate } from '../../text/format';
import { partnersText, partnerTypeWords } from '../../text/partners';

const words = partnersText.column;

/** What it is, or that nobody said so yet. */
export const typeOf = ({ type }: Pick<PartnerItem, 'type'>): string =>
  type === null ? partnersText.typeUnknown : partnerTypeWords[type];

export const legalFormOf = (code: string | null, forms: readonly LegalForm[]): string =>
  forms.find((form) => form.code === code)?.name ?? code ?? '';

const counted = (count: number): string => (count === 0 ? '—' : number(count));

/** The columns of the directory. */
export const columnsOf = (forms: readonly LegalForm[]): readonly Column<PartnerItem>[] => [
  {
    id: 'name',
    title: words.name,
    width: 220,
    grow: 1,
    fixed: true,
    sortable: true,
    text: ({ name }) => name,
  },
  { id: 'type', title: words.type, width: 160, text: typeOf },
  {
    id: 'legal_form',
    title: words.legal_form,
    width: 168,
    text: ({ legal_form }) => legalFormOf(legal_form, forms) || '—',
  },
  {
    id: 'agreements',
    title: words.agreements,
    width: 112,
    align: 'end',
    sortable: true,
    text: ({ agreements }) => counted(agreements),
  },
  {
    id: 'running',
    title: words.running,
    width: 88,
    align: 'end',
    text: ({ running }) => counted(running),
  },
  {
    id: 'last_contact',
    title: words.last_contact,
    width: 150,
    sortable: true,
    text: ({ last_contact }) => (last_contact === null ? '—' : shortDate(last_contact)),
  },
  {
    id: 'card',
    title: words.card,
    width: 140,
    custom: true,
    text: ({ card }) => (card === null ? partnersText.noCard : partnersText.hasCard),
  },
];
