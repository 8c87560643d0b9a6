import type { AnnexColumn } from '../../generated/letters';

export type Preset = 'usual' | 'brief' | 'all' | 'own';

const briefIds = ['no', 'title', 'document', 'parties', 'numbers', 'term', 'status'];

/** The columns of a preset, in the order of the core. */
export function presetColumns(preset: Exclude<Preset, 'own'>, columns: readonly AnnexColumn[]): string[] {
  const taken = {
    usual: ({ usual }: AnnexColumn) => usual,
    brief: ({ id }: AnnexColumn) => briefIds.includes(id),
    all: () => true,
  }[preset];
  return columns.filter(taken).map(({ id }) => id);
}

/** Which preset a choice is; any other order or selection is the person's own. */
export function presetOf(chosen: readonly string[], columns: readonly AnnexColumn[]): Preset {
  const same = (other: readonly string[]) =>
    other.length === chosen.length && other.every((id, index) => id === chosen[index]);
  return (['usual', 'brief', 'all'] as const).find((preset) => same(presetColumns(preset, columns))) ?? 'own';
}

/** The chosen columns first, in their order, then the rest in the order of the core. */
export function listed(chosen: readonly string[], columns: readonly AnnexColumn[]): AnnexColumn[] {
  const known = chosen.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return [...known, ...columns.filter(({ id }) => !chosen.includes(id))];
}

/** Moves a chosen column one place up (-1) or down (+1). */
export function movedColumn(chosen: readonly string[], id: string, direction: -1 | 1): string[] {
  const at = chosen.indexOf(id);
  const to = at + direction;
  const other = chosen[to];
  if (at < 0 || other === undefined) return [...chosen];
  const next = [...chosen];
  next[at] = other;
  next[to] = id;
  return next;
}

/** Takes a column in where the core has it among the chosen ones, or out. */
export function toggledColumn(
  chosen: readonly string[],
  id: string,
  columns: readonly AnnexColumn[],
): string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id);
  const rank = new Map(columns.map((column, index) => [column.id, index]));
  const place = (one: string) => rank.get(one) ?? columns.length;
  const before = chosen.findLastIndex((one) => place(one) < place(id));
  return chosen.toSpliced(before + 1, 0, id);
}

/** Letters of Pasal 17(5) that no chosen column answers. */
export function unanswered(chosen: readonly string[], columns: readonly AnnexColumn[]): string[] {
  const asked = columns.filter(({ law }) => law !== '');
  const answered = new Set(asked.filter(({ id }) => chosen.includes(id)).map(({ law }) => law));
  return [...new Set(asked.map(({ law }) => law))].filter((law) => !answered.has(law));
}
