/** What is chosen of a reading, as the steps change it. */
import type {
  Destination,
  ImportFacts,
  ImportField,
  ImportReading,
  ImportView,
} from '../../generated/imports';
import { shortDate } from '../../text/format';
import { importsText } from '../../text/imports';

/** The field that a column holds; empty for none. */
export const fieldOf = (reading: ImportReading, at: number): string =>
  Object.entries(reading.columns).find(([, column]) => column === at)?.[0] ?? '';

/** Columns after one was given another field; a field has one column only. */
export function withColumn(reading: ImportReading, at: number, field: string): ImportReading['columns'] {
  const others = Object.entries(reading.columns).filter(([one, column]) => column !== at && one !== field);
  return Object.fromEntries(field === '' ? others : [...others, [field, at]]);
}

/** What no row can do without, where no column holds it. */
export function missing({ reading: { columns, fixed }, fields }: ImportView, target: Destination): string[] {
  const words = importsText.columns;
  if (target !== 'agreements')
    return fields
      .filter(({ id, needed }) => needed && !(id in columns) && !(id in fixed))
      .map(({ label }) => label);
  return [
    ...('partner' in columns ? [] : [words.partner]),
    ...('signed' in columns || 'starts' in columns ? [] : [words.day]),
  ];
}

/** Meanings after a word was given one. */
export function withMeaning(
  reading: ImportReading,
  field: string,
  meanings: ReadonlyMap<string, string>,
): ImportReading['words'] {
  const others = Object.entries(reading.words[field] ?? {}).filter(([key]) => !meanings.has(key));
  const words = Object.fromEntries([...others, ...[...meanings].filter(([, meaning]) => meaning !== '')]);
  return { ...reading.words, [field]: words };
}

/** Values after one field of all rows was given a word, or none. */
export function withFixed(reading: ImportReading, field: string, word: string): ImportReading['fixed'] {
  const others = Object.entries(reading.fixed).filter(([one]) => one !== field);
  return Object.fromEntries(word === '' ? others : [...others, [field, word]]);
}

/** Choices that no column holds, so that they may be the same in every row. */
export const fixable = ({ fields, reading }: ImportView): ImportField[] =>
  fields.filter(({ id, choices }) => choices.length > 0 && !(id in reading.columns));

/** Years that no column holds, so that one may be the same in every row. */
export const fixableYears = ({ fields, reading }: ImportView): ImportField[] =>
  fields.filter(({ id, year, needed }) => year && needed && !(id in reading.columns));

/** Words of a field that nobody gave a meaning. */
export const openWords = ({ typed }: ImportField): ImportField['typed'] =>
  typed.filter(({ meaning }) => meaning === null);

/** The heading after a press on a row: the first press begins anew, a second one below makes it longer. */
export function pressed(heading: readonly [number, number] | null, row: number): [number, number] {
  const grows = heading !== null && heading[0] === heading[1] && row > heading[0] && row - heading[0] < 4;
  return grows ? [heading[0], row] : [row, row];
}

/** The place of a record that rows of a target are the same as. */
export const placeOf: Record<Destination, string> = {
  agreements: 'agreement',
  mapping: 'map-row',
  monitoring: 'agreement',
  submissions: 'submission',
};

/** The list that rows of a target come to. */
export const listOf: Record<Destination, string> = {
  agreements: 'agreements',
  mapping: 'mapping',
  monitoring: 'monitoring',
  submissions: 'submissions',
};

/** First and last day of a row, as a grid shows them. */
export const termOf = ({ starts, ends }: ImportFacts): string =>
  [starts, ends].map((day) => (day === null ? importsText.none : shortDate(day))).join(' – ');
