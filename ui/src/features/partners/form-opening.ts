import { call } from '../../platform';
import { known, type Known } from '../agreements/known';
import { blankPartner, readPartnerDraft, typedPartner, type TypedPartner } from './typed-partner';

/** What the form of a card is opened with, and where it is saved to. */
export interface Opened {
  known: Known;
  form: TypedPartner;
  /** Key of the partner; null for one whom nobody names yet. */
  key: string | null;
  /** Name of the partner; empty for a new one. */
  name: string;
  /** It is a region: neither that nor which one can change. */
  region: boolean;
  /** Revision the form is made from. */
  rev: number;
  /** Revision the register has now. */
  current: number;
  draftKey: string;
  /** When the restored draft was last typed in, UTC. */
  restored: string | null;
}

export const newDraftKey = (): string => `partner:new:${crypto.randomUUID()}`;
const draftKeyOf = (key: string): string => `partner:${key}`;

/** Opens the card of a partner, a waiting draft, or a new card; null while no register is open. */
export async function opened(key: string | null, draft: string): Promise<Opened | null> {
  const [around, view] = await Promise.all([known(), key === null ? null : call('partners_get', { key })]);
  if (around === null) return null;
  // The partner may have been asked for by another of its keys than the one its draft is kept under.
  const draftKey = view === null ? draft : draftKeyOf(view.item.key);
  const found = await call('drafts_get', { key: draftKey });
  const kept = found === null ? null : readPartnerDraft(found.value);
  const current = view?.card?.rev ?? 0;
  return {
    known: around,
    form: kept?.form ?? (view === null ? blankPartner() : typedPartner(view)),
    key: view?.item.key ?? null,
    name: view?.item.name ?? '',
    region: view !== null && view.item.region_code !== null,
    rev: kept && view !== null ? kept.base_rev : current,
    current,
    draftKey,
    restored: kept && found ? found.updated_at : null,
  };
}
