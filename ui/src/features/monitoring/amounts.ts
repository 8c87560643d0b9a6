import type { Measure, Realisation, Target } from '../../generated/monitoring';
import { rupiah } from '../../text/format';
import { hundredths } from '../../text/monitoring';
import { isBefore, sameHalf, type Half } from './semester';

/** The unit of money. */
export const rupiahUnit = 'Rp';

/**
 * Reads a typed number into hundredths: "1250", "1.250", "12,5". A dot only groups thousands. Null when nothing is typed,
 * NaN when it is no such number.
 */
export function readHundredths(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  const match = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(typed);
  if (!match) return Number.NaN;
  return Number((match[1] ?? '').replaceAll('.', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** What is typed of an amount, as whole hundredths; sen for money, whose field keeps digits. */
export function amountOf(text: string, measure: Measure): number | null {
  if (measure !== 'money') return readHundredths(text);
  if (text.trim() === '') return null;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
/** An amount as its field holds it. */
export const typedAmount = (amount: number, measure: Measure): string =>
  measure === 'money' ? String(amount) : hundredths(amount);

/** "1.250 titik", "Rp1.500.000"; sen only where there are some. */
export const amountWords = (amount: number, { measure, unit }: Pick<Target, 'measure' | 'unit'>): string =>
  measure === 'money' ? rupiah(String(amount)).replace(/,00$/, '') : `${hundredths(amount)} ${unit}`;

/** Whether something is to be reported of a target in a year. */
export const asksIn =
  (year: number) =>
  (target: Target): boolean =>
    target.void_reason === null && (target.year === null || target.year === year);

const standing = ({ void_reason }: Realisation) => void_reason === null;

/** What one semester brought of a target; withdrawn ones keep their revision, on which the next save stands. */
export const realisationOf = (
  all: readonly Realisation[],
  target: string,
  half: Half,
): Realisation | undefined => all.find((one) => one.target === target && sameHalf(one, half));

/** What earlier semesters brought of a target: of its year, or of the whole term. */
export const reachedBefore = (target: Target, all: readonly Realisation[], half: Half): number =>
  all
    .filter((one) => standing(one) && one.target === target.id && isBefore(one, half))
    .filter((one) => target.year === null || one.year === target.year)
    .reduce((sum, { amount }) => sum + amount, 0);

/** Reached of planned, in per cent with one decimal. */
export const percentOf = (reached: number, planned: number): number =>
  planned <= 0 ? 0 : Math.round((reached / planned) * 1000) / 10;
