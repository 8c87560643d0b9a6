import type { Figure, Heading, Pivot } from '../../generated/recap';
import { number, rupiah } from '../../text/format';
import { recapText as words } from '../../text/recap';
import { noValue } from '../agreements/query';
import type { Measure, View } from './spec';

/** The most rows and series a chart draws; the table below always has all. */
export const mostRows = 15;
export const mostSeries = 6;

const nothing: Figure = { count: 0, valued: 0, amount: 0 };

/** A figure of the measure that is shown. */
export const measured = (figure: Figure, measure: Measure): number =>
  measure === 'count' ? figure.count : figure.amount;

/** A figure as a person reads it in a table. */
export function told(figure: Figure, measure: Measure): string {
  if (measure === 'count') return number(figure.count);
  return figure.valued === 0 ? words.noAmount : rupiah(String(figure.amount)).replace(/,00$/, '');
}

/** A figure for the little room of a chart: "Rp1,2 M". */
export function short(value: number, measure: Measure): string {
  if (measure === 'count') return number(value);
  const rupiahs = value / 100;
  for (const [unit, word] of words.scales) if (rupiahs >= unit) return words.scaled(rupiahs / unit, word);
  return `Rp${number(Math.round(rupiahs))}`;
}

/** Figures by row and column, empty ones too. */
export function gridOf(pivot: Pivot): Figure[][] {
  const grid = pivot.rows.map(() => pivot.columns.map(() => nothing));
  for (const { row, column, count, valued, amount } of pivot.cells) {
    const line = grid[row];
    if (line && column < line.length) line[column] = { count, valued, amount };
  }
  return grid;
}

/** A line of a table or a chart. */
export interface Row {
  value: string;
  label: string;
  /** One for each series; one alone when there are no columns. */
  values: number[];
  total: number;
}
export interface Series {
  /** Empty for what stands for several. */
  value: string;
  label: string;
}
export interface ChartData {
  rows: Row[];
  series: Series[];
  /** Rows that the chart has no room for. */
  left: number;
}

const plain = ({ value, label }: Heading): Series => ({ value, label });

/** A pivot of moments without what has none: that is no moment of any line. */
function inTime(pivot: Pivot): Pivot {
  const timeless = pivot.rows.findIndex(({ value }) => value === noValue);
  if (timeless < 0) return pivot;
  return {
    ...pivot,
    rows: pivot.rows.filter((_, at) => at !== timeless),
    cells: pivot.cells
      .filter(({ row }) => row !== timeless)
      .map((cell) => (cell.row > timeless ? { ...cell, row: cell.row - 1 } : cell)),
  };
}

/** What a chart draws of a pivot: the largest rows and series, the other series together or left out. */
export function chartData(
  whole: Pivot,
  measure: Measure,
  inOrder: boolean,
  most = mostRows,
  together = true,
): ChartData {
  const pivot = inOrder ? inTime(whole) : whole;
  const grid = gridOf(pivot);
  const alone = pivot.columns.length === 0;
  const all: Row[] = pivot.rows.map((row, at) => ({
    value: row.value,
    label: row.label,
    values: alone
      ? [measured(row.total, measure)]
      : (grid[at] ?? []).map((figure) => measured(figure, measure)),
    total: measured(row.total, measure),
  }));
  const kept = inOrder
    ? all.slice(Math.max(0, all.length - most))
    : all.toSorted((a, b) => b.total - a.total).slice(0, most);
  if (alone)
    return {
      rows: kept,
      series: [{ value: '', label: words.measures[measure] }],
      left: all.length - kept.length,
    };
  const order = pivot.columns
    .map((column, at) => ({ at, total: measured(column.total, measure) }))
    .toSorted((a, b) => b.total - a.total);
  const over = together && pivot.columns.length > mostSeries;
  const shown = new Set(order.slice(0, over ? mostSeries - 1 : mostSeries).map(({ at }) => at));
  const series = pivot.columns.filter((_, at) => shown.has(at)).map(plain);
  if (over) series.push({ value: '', label: words.others(number(pivot.columns.length - shown.size)) });
  return {
    series,
    left: all.length - kept.length,
    rows: kept.map((row) => {
      const values = row.values.filter((_, at) => shown.has(at));
      if (over) values.push(row.values.reduce((sum, value, at) => (shown.has(at) ? sum : sum + value), 0));
      return { ...row, values };
    }),
  };
}

/** One line of two periods side by side. */
export interface Difference {
  value: string;
  label: string;
  now: Figure;
  before: Figure;
}

/** Rows of two pivots of the same side, the order of the first, then what only the second has. */
export function differences(now: readonly Heading[], before: readonly Heading[]): Difference[] {
  const figureOf = (list: readonly Heading[], value: string) =>
    list.find((one) => one.value === value)?.total ?? nothing;
  const more = before.filter(({ value }) => !now.some((one) => one.value === value));
  return [...now, ...more].map(({ value, label }) => ({
    value,
    label,
    now: figureOf(now, value),
    before: figureOf(before, value),
  }));
}

/** The difference in words: a sign and a word, so that no colour has to say it. */
export function changed(now: number, before: number): 'more' | 'less' | 'same' {
  if (now === before) return 'same';
  return now > before ? 'more' : 'less';
}

/** The next months from a day, with what ends in each; what a filter leaves out is nought. */
export function monthsAhead(rows: readonly Heading[], today: string, months: number): Row[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const counts = new Map(rows.map(({ value, total }) => [value, total.count]));
  return Array.from({ length: months }, (_, at) => {
    const index = month - 1 + at;
    const value = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const count = counts.get(value) ?? 0;
    return { value, label: words.monthShort(value), values: [count], total: count };
  });
}

/** Whether a view needs columns, and so offers them. */
export const usesColumns = (view: View): boolean => view !== 'donut' && view !== 'terms' && view !== 'ahead';
