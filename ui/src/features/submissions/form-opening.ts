import type { PathView, Relation, SubmissionForm } from '../../generated/submissions';
import { call } from '../../platform';
import { known, ownSide, type Known } from '../agreements/known';
import type { Params } from '../../shell/screens';
import { relationWords } from '../../text/submissions';
import { paths } from './paths';
import {
  blankWhole,
  plannedWhole,
  readSubmissionDraft,
  typedWhole,
  type TypedWhole,
} from './typed-submission';

/** What a form is opened with, and where it is saved to. */
export interface Opened {
  known: Known;
  paths: readonly PathView[];
  form: TypedWhole;
  id: string | null;
  /** Revision the form is made from. */
  rev: number;
  /** Revision the register has now. */
  current: number;
  /** Something happened on its path: path and initiative stay. */
  begun: boolean;
  draftKey: string;
  /** When the restored draft was last typed in, UTC. */
  restored: string | null;
}

export const draftKeyOf = (id: string): string => `submission:${id}`;
export const newDraftKey = (): string => `submission:new:${crypto.randomUUID()}`;

/** What a new form is made ready from. */
type Ready = () => Promise<SubmissionForm | null>;

const isRelation = (word: string): word is Relation => word in relationWords;

/** A row of the map, an agreement that is gone on with, or nothing: as the place was opened. */
export function readyFrom(params: Params): Ready {
  const { map_row, agreement, relation } = params;
  if (map_row !== undefined) return async () => (await call('mapping_submission', { id: map_row })).form;
  if (agreement !== undefined && relation !== undefined && isRelation(relation))
    return () => call('submissions_continuation', { agreement_id: agreement, relation });
  return () => Promise.resolve(null);
}

/** Opens the form of a submission, of a waiting draft, of a row of the map, or a new one; null while no register is open. */
export async function opened(
  id: string | null,
  draftKey: string,
  ready: Ready = () => Promise.resolve(null),
): Promise<Opened | null> {
  const [around, rules, view, draft, planned] = await Promise.all([
    known(),
    paths(),
    id === null ? null : call('submissions_get', { id }),
    call('drafts_get', { key: draftKey }),
    ready(),
  ]);
  if (around === null) return null;
  const kept = draft === null ? null : readSubmissionDraft(draft.value);
  const current = view?.submission.rev ?? 0;
  return {
    known: around,
    paths: rules,
    form:
      kept?.form ??
      (view
        ? typedWhole(view.submission)
        : planned
          ? plannedWhole(planned, ownSide(around.register))
          : blankWhole(ownSide(around.register))),
    id,
    rev: kept && id !== null ? kept.base_rev : current,
    current,
    begun: (view?.history.length ?? 0) > 0,
    draftKey,
    restored: kept && draft ? draft.updated_at : null,
  };
}
