import { call } from '../../platform';
import type { Half } from './semester';
import { readTyped, type TypedSemester } from './typed-semester';

/** What was typed of a semester before and not saved. */
export interface Kept {
  typed: TypedSemester | null;
  /** When it was last typed in, UTC. */
  at: string | null;
}

export const draftKeyOf = (agreement: string, { year, semester }: Half): string =>
  `monitoring:${agreement}:${year}:${semester}`;

/** The params that go on with a draft. */
export function paramsOfDraft(key: string): Record<string, string> {
  const [, id = '', year = '', semester = ''] = key.split(':');
  return { id, year, semester };
}

export async function keptOf(key: string): Promise<Kept> {
  const draft = await call('drafts_get', { key });
  const typed = draft && readTyped(draft.value);
  return { typed, at: typed && draft ? draft.updated_at : null };
}
