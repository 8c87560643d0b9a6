import type { Agreement } from '../../generated/agreements';
import { call } from '../../platform';
import { readDraft } from './draft-value';
import { known, ownSide, type Known } from './known';
import { blankForm, copiedForm, typedForm, type TypedForm } from './typed-form';

/** What a form is opened with, and where it is saved to. */
export interface Opened {
  known: Known;
  form: TypedForm;
  /** The form as it was before anything was typed; a restored draft differs from it. */
  before: TypedForm;
  id: string | null;
  /** Revision the form is made from. */
  rev: number;
  /** Revision the register has now. */
  current: number;
  draftKey: string;
  /** When the restored draft was last typed in, UTC. */
  restored: string | null;
  copied: boolean;
}

export const draftKeyOf = (id: string): string => `agreement:${id}`;
export const newDraftKey = (): string => `agreement:new:${crypto.randomUUID()}`;
/** The record a draft belongs to; null for one of a new agreement. */
export const recordOfDraft = (key: string): string | null =>
  key.startsWith('agreement:new:') ? null : key.slice('agreement:'.length);

/** Opens the form of a record, of a copy, of a waiting draft, or a new one. */
export async function opened(
  asked: { id?: string | undefined; copy?: string | undefined },
  draftKey: string,
): Promise<Opened | null> {
  const recordId = asked.id ?? null;
  const source = asked.id ?? asked.copy;
  const [around, view, draft] = await Promise.all([
    known(),
    source === undefined ? null : call('agreements_get', { id: source }),
    call('drafts_get', { key: draftKey }),
  ]);
  if (around === null) return null;
  const stored: Agreement | null = view?.agreement ?? null;
  const before =
    stored === null
      ? blankForm(ownSide(around.register))
      : recordId === null
        ? copiedForm(stored)
        : typedForm(stored);
  const kept = draft === null ? null : readDraft(draft.value);
  const current = recordId === null ? 0 : (stored?.rev ?? 0);
  return {
    known: around,
    form: kept?.form ?? structuredClone(before),
    before,
    id: recordId,
    rev: kept && recordId !== null ? kept.base_rev : current,
    current,
    draftKey,
    restored: kept && draft ? draft.updated_at : null,
    copied: recordId === null && stored !== null,
  };
}
