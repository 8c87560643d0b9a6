import type { Attendee, Meeting, MeetingForm, MeetingKind } from '../../generated/meetings';
import { readDate } from '../../shared/form/dates';
import { dateParts } from '../../text/format';
import { clockTime } from '../../text/meetings';
import { fitted, isRecord } from '../agreements/draft-value';

/** A decision while it is typed; days stay the text a person wrote until they can be read. */
export interface TypedDecision {
  what: string;
  who: string;
  due: string;
  done: string;
}
/** What is typed of a meeting. */
export interface TypedMeeting {
  submission_id: string;
  kind: MeetingKind;
  day: string;
  time: string;
  place: string;
  chair: string;
  attendees: Attendee[];
  agenda: string;
  discussion: string;
  decisions: TypedDecision[];
}

export const blankAttendee = (): Attendee => ({ name: '', job: '', office: '' });
export const blankDecision = (): TypedDecision => ({ what: '', who: '', due: '', done: '' });

/** A new meeting: a negotiation on a submission, else the plenary of the office. */
export const blankMeeting = (submission: string, today: string): TypedMeeting => ({
  submission_id: submission,
  kind: submission === '' ? 'tkksd_plenary' : 'negotiation',
  day: today,
  time: '',
  place: '',
  chair: '',
  attendees: [],
  agenda: '',
  discussion: '',
  decisions: [],
});

export const typedMeeting = (stored: Meeting): TypedMeeting => ({
  submission_id: stored.submission_id ?? '',
  kind: stored.kind,
  day: stored.day,
  time: clockTime(stored.time),
  place: stored.place,
  chair: stored.chair,
  attendees: stored.attendees.map((one) => ({ ...one })),
  agenda: stored.agenda,
  discussion: stored.discussion,
  decisions: stored.decisions.map(({ what, who, due, done }) => ({
    what,
    who,
    due: due ?? '',
    done: done ?? '',
  })),
});

const dayOrNull = (text: string): string | null => (dateParts(text) ? text : null);
const written = (texts: readonly string[]) => texts.some((text) => text.trim() !== '');

/** Takes out the rows in which nothing is typed. */
export function filledRows(typed: TypedMeeting): void {
  typed.attendees = typed.attendees.filter(({ name, job, office }) => written([name, job, office]));
  typed.decisions = typed.decisions.filter(({ what, who, due, done }) => written([what, who, due, done]));
}

/** "09:30" of "9.30" or "09:30"; what is no time stays as it is, for the core to refuse. */
function contractTime(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(typed.trim()) ?? [];
  return hours === undefined || minutes === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`;
}

/** The form as the core takes it. */
export const contractMeeting = (typed: TypedMeeting): MeetingForm => ({
  ...typed,
  time: contractTime(typed.time),
  submission_id: typed.submission_id === '' ? null : typed.submission_id,
  decisions: typed.decisions.map(({ what, who, due, done }) => ({
    what,
    who,
    due: dayOrNull(due),
    done: dayOrNull(done),
  })),
});

/** Days that are none, by their field. */
export function unreadable({ day, decisions }: TypedMeeting, missing: string): Record<string, string> {
  const found: Record<string, string> = {};
  const look = (field: string, text: string) => {
    const reading = readDate(text);
    if ('problem' in reading) found[field] = reading.problem;
  };
  look('day', day);
  if (day === '') found['day'] = missing;
  for (const [at, { due, done }] of decisions.entries()) {
    look(`decisions[${at}].due`, due);
    look(`decisions[${at}].done`, done);
  }
  return found;
}

/** Reads a kept draft; null when it holds no form. */
export function readMeetingDraft(value: unknown): { base_rev: number; form: TypedMeeting } | null {
  if (!isRecord(value) || !isRecord(value['form'])) return null;
  const kept = fitted(blankMeeting('', ''), value['form']);
  return {
    base_rev: typeof value['base_rev'] === 'number' ? value['base_rev'] : 0,
    form: {
      ...kept,
      attendees: kept.attendees.map((one) => fitted(blankAttendee(), one)),
      decisions: kept.decisions.map((one) => fitted(blankDecision(), one)),
    },
  };
}
