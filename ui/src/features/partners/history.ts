import type { HistoryRow } from '../../generated/shared';
import { partnerHistoryText as words } from '../../text/partners';

/** One row of the history, told. */
export interface Told {
  seq: number;
  at: string;
  actor: string;
  headline: string;
  /** Whose or what, and which fields differ. */
  detail: string;
}

type State = Readonly<Record<string, unknown>>;
const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a stored state is of, by what only it holds. */
function kindOf(state: State): 'card' | 'representative' | 'contact' | 'potential' {
  if ('spoken' in state) return 'contact';
  if ('since' in state) return 'representative';
  return 'noted' in state ? 'potential' : 'card';
}

const nameOf = (state: State): string =>
  textOf(state['name']) || textOf(state['persons']) || textOf(state['text']);

function changed(before: State, after: State): string {
  const names = Object.entries(words.field)
    .filter(([field]) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map(([, name]) => name);
  return names.length === 0 ? '' : words.changes(names.join(', '));
}

function told({ action, before, after }: HistoryRow): Pick<Told, 'headline' | 'detail'> {
  // A merge first makes the card of a partner who had none.
  if (before === null && isState(after) && kindOf(after) === 'card')
    return { headline: words.card.made, detail: nameOf(after) };
  if (action === 'partner.merge') return { headline: words.merge, detail: '' };
  if (action === 'partner.unmerge') return { headline: words.unmerge, detail: '' };
  if (action === 'partner.apart') return { headline: words.apart, detail: '' };
  const state = isState(after) ? after : isState(before) ? before : {};
  const kind = kindOf(state);
  if (kind === 'card')
    return { headline: words.card.changed, detail: isState(before) ? changed(before, state) : '' };
  const deeds = words[kind];
  if (!isState(after)) return { headline: deeds.removed, detail: nameOf(state) };
  if (!isState(before)) return { headline: deeds.added, detail: nameOf(state) };
  return {
    headline: deeds.changed,
    detail: [`${nameOf(state)}.`, changed(before, after)].filter(Boolean).join(' '),
  };
}

/** The history of a card and of what stands under it in sentences, in the order it came. */
export const toldHistory = (rows: readonly HistoryRow[]): Told[] =>
  rows.map((row) => ({ seq: row.seq, at: row.at, actor: row.actor, ...told(row) }));
