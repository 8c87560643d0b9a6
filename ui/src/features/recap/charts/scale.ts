/** The little arithmetic that charts need. */
import type { Measure } from '../spec';

/** Round steps from nought to at least `highest`: 0, 10, 20, 30. */
export function ticks(highest: number, wanted = 4): number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough);
  const count = Math.ceil(highest / step);
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** Steps of an axis for what is counted, or for money in sen by whole rupiah. */
export const axis = (highest: number, measure: Measure): number[] =>
  measure === 'count' ? ticks(highest) : ticks(highest / 100).map((one) => one * 100);

/** A text cut to about so many units of room, with three dots; letters of the app's font are about half as wide as high. */
export function fitted(text: string, room: number, size = 12): string {
  const letters = Math.floor(room / (size * 0.53));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** A ring's part from one share of the whole to another (0 to 1, from the top, clockwise). */
export function ring(from: number, to: number, outer: number, inner: number): string {
  const point = (share: number, radius: number) => {
    const angle = share * 2 * Math.PI;
    return `${(Math.sin(angle) * radius).toFixed(2)} ${(-Math.cos(angle) * radius).toFixed(2)}`;
  };
  // A whole ring has no corner to begin at: it is drawn as two halves.
  if (to - from >= 0.9999) return `${ring(0, 0.5, outer, inner)} ${ring(0.5, 0.9998, outer, inner)}`;
  const large = to - from > 0.5 ? 1 : 0;
  return (
    `M${point(from, outer)} A${outer} ${outer} 0 ${large} 1 ${point(to, outer)} ` +
    `L${point(to, inner)} A${inner} ${inner} 0 ${large} 0 ${point(from, inner)} Z`
  );
}

/** A value's class from 0 (nothing) to 5 (most), for a grid of shades. */
export function shade(value: number, highest: number): number {
  if (value <= 0 || highest <= 0) return 0;
  return Math.max(1, Math.ceil((value / highest) * 5));
}

/** Days since 1970 of an ISO day. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
