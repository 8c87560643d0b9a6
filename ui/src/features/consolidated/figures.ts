import type { ConsolidatedComparison, ConsolidatedRecap } from '../../generated/consolidated';
import type { Count, PeriodChoice } from '../../generated/recap';
import { dateParts, number } from '../../text/format';
import { kindWords, statusWords } from '../../text/agreements';
import { consolidatedText } from '../../text/consolidated';
import { periodName } from '../letters/period';
import { officeName } from './offices';

const words = consolidatedText.recap;
export const groups = ['kinds', 'ksdd', 'statuses', 'urusan', 'years'] as const;
export type Group = (typeof groups)[number];

/** A value counted in both ways. */
export interface Line {
  value: string;
  label: string;
  region: number;
  document: number;
}

const labelOf = (group: Group, { value, label }: Count): string => {
  if (group === 'ksdd')
    return (kindWords as Readonly<Record<string, { short: string }>>)[value]?.short ?? label;
  if (group === 'statuses') return (statusWords as Readonly<Record<string, string>>)[value] ?? label;
  return label || (group === 'years' ? words.unsigned : value);
};

/** Both ways of counting side by side, in the order of the core; what only one of them has is nought in the other. */
export function linesOf({ per_region, per_document }: ConsolidatedRecap, group: Group): Line[] {
  const [region, document] = [per_region[group], per_document[group]];
  const all = [...region, ...document.filter(({ value }) => !region.some((one) => one.value === value))];
  const countIn = (list: readonly Count[], value: string) =>
    list.find((one) => one.value === value)?.count ?? 0;
  return all.map((one) => ({
    value: one.value,
    label: labelOf(group, one),
    region: countIn(region, one.value),
    document: countIn(document, one.value),
  }));
}

/** The kinds that any office has, in the order of the law. */
export const kindsOf = ({ per_region }: ConsolidatedRecap): Count[] => per_region.kinds;

/** "+12", "−3", "0": a difference always says which way it goes. */
export const signed = (difference: number): string =>
  difference > 0
    ? `+${number(difference)}`
    : difference < 0
      ? `\u2212${number(Math.abs(difference))}`
      : number(0);

export const keyOf = ({ year, semester }: PeriodChoice): string =>
  semester === null ? String(year) : `${year}-S${semester}`;

/** Semesters and years of the last decade, the newest first; none that has not begun. */
export function periodOptions(
  today: string,
  wholeYears = true,
): { value: string; label: string; period: PeriodChoice }[] {
  const now = dateParts(today);
  if (!now) return [];
  return Array.from({ length: 10 }, (_, back) => now.year - back).flatMap((year) => {
    const begun = year < now.year || now.month > 6;
    const choices: PeriodChoice[] = [
      ...(begun ? [{ year, semester: 2 as const, from_year: null }] : []),
      { year, semester: 1, from_year: null },
      ...(wholeYears ? [{ year, semester: null, from_year: null }] : []),
    ];
    return choices.map((period) => ({ value: keyOf(period), label: periodName(period), period }));
  });
}

/** The semester before one. */
export const semesterBefore = ({ year, semester }: PeriodChoice): PeriodChoice =>
  semester === 2
    ? { year, semester: 1, from_year: null }
    : { year: year - 1, semester: semester === 1 ? 2 : null, from_year: null };

/** Tables as a spreadsheet takes them: figures without signs of grouping. */
export function bothAsRows(recap: ConsolidatedRecap): string[][] {
  const line = (label: string, region: number, document: number) => [label, String(region), String(document)];
  return [
    [recap.label, words.perRegion, words.perDocument],
    line(words.total, recap.per_region.total, recap.per_document.total),
    ...groups.flatMap((group) => {
      const lines = linesOf(recap, group);
      return lines.length === 0
        ? []
        : [[words.groups[group]], ...lines.map((one) => line(one.label, one.region, one.document))];
    }),
  ];
}
export function officesAsRows(recap: ConsolidatedRecap): string[][] {
  const kinds = kindsOf(recap);
  return [
    [words.office, ...kinds.map(({ label }) => label), words.total],
    ...recap.offices.map(({ office, kinds: own, total }) => [
      officeName(office),
      ...kinds.map(({ value }) => String(own.find((one) => one.value === value)?.count ?? 0)),
      String(total),
    ]),
    [words.total, ...kinds.map(({ count }) => String(count)), String(recap.per_region.total)],
  ];
}
export function comparisonAsRows(compared: ConsolidatedComparison): string[][] {
  const row = (label: string, counts: readonly number[], difference: number) => [
    label,
    ...counts.map(String),
    String(difference),
  ];
  const { per_region, per_document, kinds, offices, labels } = compared;
  return [
    [consolidatedText.compare.rows, ...labels, consolidatedText.compare.difference],
    row(words.perRegion, per_region.counts, per_region.difference),
    row(words.perDocument, per_document.counts, per_document.difference),
    ...kinds.map(({ label, counts, difference }) => row(label, counts, difference)),
    ...offices.map(({ office, counts, difference }) => row(officeName(office), counts, difference)),
  ];
}
