import type { AgreementForm } from '../../generated/agreements';
import type { TwinBasis, TwinPair, TwinSide, TwinView } from '../../generated/twins';
import { kindWords } from '../../text/agreements';
import { longDate } from '../../text/format';
import { twinsText } from '../../text/twins';
import { termOf } from '../agreements/columns';
import type { Change, Names } from '../agreements/history';
import { toldFields } from '../merging/told';

/** One line of two records side by side. */
export interface ComparedRow {
  field: string;
  one: string;
  other: string;
  same: boolean;
}

/** Signs that tell two numbers apart; case, spaces and punctuation do not. */
export const foldNumber = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].toSorted().join('\n') === [...new Set(other)].toSorted().join('\n');

const regionsOf = (form: AgreementForm): string[] =>
  form.parties.flatMap(({ region_code }) => (region_code === null ? [] : [region_code]));
const numbersOf = (form: AgreementForm): { party: string; number: string }[] =>
  form.documents.flatMap(({ numbers }) =>
    numbers
      .filter(({ number }) => number !== '')
      .map(({ party_id, number }) => ({
        party: form.parties.find(({ id }) => id === party_id)?.name ?? '',
        number,
      })),
  );

/** What the basis of a verdict would be today. */
export const basisOf = (form: AgreementForm, side: Pick<TwinSide, 'signed'>): TwinBasis => ({
  regions: [...new Set(regionsOf(form))].toSorted(),
  signed: side.signed,
  numbers: [...new Set(numbersOf(form).map(({ number }) => foldNumber(number)))].toSorted(),
});

const words = twinsText.pair;
const day = (iso: string | null) => (iso === null ? words.unsigned : longDate(iso));

/** What a person looks at first, the same and the different alike. */
export function mainRows({ pair, one_form, other_form }: TwinView, names: Names): ComparedRow[] {
  const row = (field: string, of: (form: AgreementForm, side: TwinSide) => [string, readonly string[]]) => {
    const [[one, a], [other, b]] = [of(one_form, pair.one), of(other_form, pair.other)];
    return { field, one, other, same: sameSet(a, b) };
  };
  const plain = (text: string): [string, readonly string[]] => [text, [text.trim().toLowerCase()]];
  return [
    row(words.rows.title, (_, { title }) => plain(title)),
    row(words.rows.regions, (form) => {
      const codes = [...new Set(regionsOf(form))].toSorted();
      return [codes.map((code) => names.regions.get(code) ?? code).join('\n'), codes];
    }),
    row(words.rows.signed, (_, { signed }) => [day(signed), [signed ?? '']]),
    row(words.rows.numbers, (form) => {
      const all = numbersOf(form);
      return [
        all.map(({ party, number }) => words.numberOf(party, number)).join('\n'),
        all.map(({ number }) => foldNumber(number)),
      ];
    }),
    row(words.rows.term, (_, side) => plain(termOf(side))),
    row(words.rows.kind, (_, { kind }) => plain(kindWords[kind].short)),
  ];
}

/** Paths that the first rows tell already. */
const toldAlready = /^(title|kind)$|^documents\[0\]\.(signed|starts|ends)$|\.numbers\b|\.region_code$/;

/** Every other field in which the two differ. */
export const otherRows = ({ fields }: TwinView, names: Names): Change[] =>
  toldFields(
    'agreement',
    fields.filter(({ field }) => !toldAlready.test(field)),
    names,
  );

/** Words of a text, each with whether the other text has it; for marking what differs inside a title. */
export function markedWords(text: string, other: string): { text: string; only: boolean }[] {
  const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const there = new Set(other.split(/\s+/).map(bare));
  const marked = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, only: bare(word) !== '' && !there.has(bare(word)) }));
  // Where nothing is shared, marking every word tells nothing.
  return marked.every(({ only }) => only) ? marked.map((word) => ({ ...word, only: false })) : marked;
}

/** What a verdict rested on and what is there now, of each record where that differs. */
export function changedSince(
  { pair, one_form, other_form }: TwinView,
  names: Names,
): { side: TwinSide; field: string; seen: string; now: string }[] {
  const { verdict } = pair;
  if (!verdict) return [];
  const sides = [
    { side: pair.one, form: one_form, seen: verdict.one_seen },
    { side: pair.other, form: other_form, seen: verdict.other_seen },
  ];
  return pair.changed.flatMap((field) =>
    sides.flatMap(({ side, form, seen }) => {
      const now = basisOf(form, side);
      // Numbers are kept without their signs: those that are still there are shown as they are written.
      const written = new Map(numbersOf(form).map(({ number }) => [foldNumber(number), number]));
      const tell = (basis: TwinBasis): string => {
        if (field === 'signed') return day(basis.signed);
        if (field === 'regions')
          return basis.regions.map((code) => names.regions.get(code) ?? code).join('\n');
        return basis.numbers.map((number) => written.get(number) ?? number).join('\n');
      };
      const [before, after] = [tell(seen), tell(now)];
      return before === after
        ? []
        : [{ side, field: twinsText.verdict.fields[field] ?? field, seen: before, now: after }];
    }),
  );
}

/** Whether the pair is one that waits for a person. */
export const waits = ({ verdict, changed }: TwinPair): boolean => verdict === null || changed.length > 0;
