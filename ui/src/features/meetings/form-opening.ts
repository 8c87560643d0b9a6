import { call } from '../../platform';
import { blankMeeting, readMeetingDraft, typedMeeting, type TypedMeeting } from './typed-meeting';

/** What a form is opened with, and where it is saved to. */
export interface Opened {
  form: TypedMeeting;
  id: string | null;
  /** Revision the form is made from. */
  rev: number;
  /** Revision the register has now. */
  current: number;
  /** Title of the submission it is on. */
  about: string | null;
  draftKey: string;
  /** When the restored draft was last typed in, UTC. */
  restored: string | null;
}

export const draftKeyOf = (id: string): string => `meeting:${id}`;
export const newDraftKey = (): string => `meeting:new:${crypto.randomUUID()}`;

/** Opens the form of a meeting, of a waiting draft, or a new one on a submission or of the office. */
export async function opened(
  id: string | null,
  submission: string,
  draftKey: string,
  today: string,
): Promise<Opened> {
  const [view, draft] = await Promise.all([
    id === null ? null : call('meetings_get', { id }),
    call('drafts_get', { key: draftKey }),
  ]);
  const kept = draft === null ? null : readMeetingDraft(draft.value);
  const current = view?.meeting.rev ?? 0;
  const form = kept?.form ?? (view ? typedMeeting(view.meeting) : blankMeeting(submission, today));
  const about =
    form.submission_id === ''
      ? null
      : (await call('submissions_get', { id: form.submission_id })).submission.subject.title;
  return {
    form,
    id,
    rev: kept && id !== null ? kept.base_rev : current,
    current,
    about,
    draftKey,
    restored: kept && draft ? draft.updated_at : null,
  };
}
