/** One column of a DataTable. */
export interface Column<Row> {
  id: string;
  title: string;
  /** Width in pixels at 100 % zoom. */
  width: number;
  /** Its share of the room that is left, until the person sets its width. */
  grow?: number;
  /** Numbers and amounts stand at the end, in tabular figures. */
  align?: 'start' | 'end';
  sortable?: boolean;
  /** Stays in the table (the record's own name). */
  fixed?: boolean;
  /** Not shown until the person chooses it. */
  hiddenAtFirst?: boolean;
  /** What the cell says; also its tooltip. */
  text: (row: Row) => string;
  /** Drawn by the table's `cell` snippet instead of as plain text. */
  custom?: boolean;
}

/** What a person did to the columns; only differences from the given columns matter. */
export interface ColumnLayout {
  order: string[];
  hidden: string[];
  /** Pixels at 100 % zoom, of the columns that were resized. */
  widths: Record<string, number>;
}

export type Sort = { column: string; direction: 'asc' | 'desc' } | null;

export const narrowest = 56;
export const widest = 960;

/** The layout before anybody changed it. */
export function firstLayout<Row>(columns: readonly Column<Row>[]): ColumnLayout {
  return {
    order: columns.map(({ id }) => id),
    hidden: columns.filter(({ hiddenAtFirst, fixed }) => hiddenAtFirst && !fixed).map(({ id }) => id),
    widths: {},
  };
}

/** A remembered layout made to fit today's columns: unknown ones dropped, new ones added where they belong. */
export function fittedLayout<Row>(columns: readonly Column<Row>[], kept: unknown): ColumnLayout {
  const first = firstLayout(columns);
  if (typeof kept !== 'object' || kept === null) return first;
  const { order, hidden, widths } = kept as Partial<Record<keyof ColumnLayout, unknown>>;
  const known = new Set(first.order);
  const names = (value: unknown) =>
    Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string' && known.has(id)) : null;
  const keptOrder = names(order) ?? first.order;
  const fitted = [...new Set(keptOrder)];
  for (const [index, id] of first.order.entries()) {
    if (!fitted.includes(id)) fitted.splice(Math.min(index, fitted.length), 0, id);
  }
  const fixed = new Set(columns.filter((column) => column.fixed).map(({ id }) => id));
  const newlyHidden = first.hidden.filter((id) => !keptOrder.includes(id));
  const keptWidths =
    typeof widths === 'object' && widths !== null
      ? Object.entries(widths).filter(
          (entry): entry is [string, number] => known.has(entry[0]) && typeof entry[1] === 'number',
        )
      : [];
  return {
    order: fitted,
    hidden: [...(names(hidden) ?? first.hidden), ...newlyHidden].filter((id) => !fixed.has(id)),
    widths: Object.fromEntries(keptWidths.map(([id, width]) => [id, clampWidth(width)])),
  };
}

export const clampWidth = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

/** The columns on the screen, in their order. */
export function shownColumns<Row>(columns: readonly Column<Row>[], layout: ColumnLayout): Column<Row>[] {
  return layout.order
    .filter((id) => !layout.hidden.includes(id))
    .flatMap((id) => columns.find((column) => column.id === id) ?? []);
}

/** Moves a column before (-1) or after (+1) its shown neighbour. */
export function moved(layout: ColumnLayout, id: string, direction: -1 | 1): ColumnLayout {
  const shown = layout.order.filter((other) => !layout.hidden.includes(other));
  const neighbour = shown[shown.indexOf(id) + direction];
  return neighbour === undefined || !shown.includes(id) ? layout : placed(layout, id, neighbour);
}

/** Puts a column where another stands (dragged onto it). */
export function placed(layout: ColumnLayout, id: string, target: string): ColumnLayout {
  const [from, to] = [layout.order.indexOf(id), layout.order.indexOf(target)];
  if (from < 0 || to < 0 || from === to) return layout;
  const order = layout.order.filter((other) => other !== id);
  order.splice(to, 0, id);
  return { ...layout, order };
}

export function toggled(layout: ColumnLayout, id: string): ColumnLayout {
  const hidden = layout.hidden.includes(id)
    ? layout.hidden.filter((other) => other !== id)
    : [...layout.hidden, id];
  return { ...layout, hidden };
}

export function resized(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  return { ...layout, widths: { ...layout.widths, [id]: clampWidth(width) } };
}

/** Header clicks go ascending, descending, unsorted. */
export function nextSort(sort: Sort, column: string): Sort {
  if (sort?.column !== column) return { column, direction: 'asc' };
  return sort.direction === 'asc' ? { column, direction: 'desc' } : null;
}

/** The columns as CSS grid tracks. */
export function gridTracks<Row>(columns: readonly Column<Row>[], layout: ColumnLayout): string {
  const rem = (width: number) => `${width / 16}rem`;
  return columns
    .map(({ id, width, grow }) => {
      const set = layout.widths[id];
      if (set !== undefined) return rem(set);
      return grow ? `minmax(${rem(width)}, ${grow}fr)` : rem(width);
    })
    .join(' ');
}

/** The least width of all columns together, as CSS. */
export function leastWidth<Row>(columns: readonly Column<Row>[], layout: ColumnLayout): string {
  const pixels = columns.reduce((sum, { id, width }) => sum + (layout.widths[id] ?? width), 0);
  return `${pixels / 16}rem`;
}
