// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Attachment } from "./attachments";

/**
 * A meeting as stored.
 */
export type Meeting = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * Why the record was made void; absent while it stands.
 */
void_reason: string | null, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * The submission it is on; absent for one of the office.
 */
submission_id: string | null, 
/**
 * What sort.
 */
kind: MeetingKind, 
/**
 * The day; one that lies ahead is planned.
 */
day: string, 
/**
 * When it began, as `09:30`; empty when nobody wrote it down.
 */
time: string, 
/**
 * Where.
 */
place: string, 
/**
 * Who led it.
 */
chair: string, 
/**
 * Who was there.
 */
attendees: Array<Attendee>, 
/**
 * What it was called for.
 */
agenda: string, 
/**
 * What was said (notula).
 */
discussion: string, 
/**
 * What was decided.
 */
decisions: Array<Decision>, };

/**
 * What people type of a meeting.
 */
export type MeetingForm = { 
/**
 * The submission it is on; absent for one of the office.
 */
submission_id: string | null, 
/**
 * What sort.
 */
kind: MeetingKind, 
/**
 * The day; one that lies ahead is planned.
 */
day: string, 
/**
 * When it began, as `09:30`; empty when nobody wrote it down.
 */
time: string, 
/**
 * Where.
 */
place: string, 
/**
 * Who led it.
 */
chair: string, 
/**
 * Who was there.
 */
attendees: Array<Attendee>, 
/**
 * What it was called for.
 */
agenda: string, 
/**
 * What was said (notula).
 */
discussion: string, 
/**
 * What was decided.
 */
decisions: Array<Decision>, };

/**
 * What sort of meeting.
 */
export type MeetingKind = "negotiation" | "tkksd_technical" | "tkksd_plenary" | "inter_ministry" | "dprd" | "other";

/**
 * Somebody who was there.
 */
export type Attendee = { 
/**
 * Name.
 */
name: string, 
/**
 * Job.
 */
job: string, 
/**
 * Work unit, partner or body.
 */
office: string, };

/**
 * What was decided, by whom it is done and until when.
 */
export type Decision = { 
/**
 * What is to be done.
 */
what: string, 
/**
 * By whom.
 */
who: string, 
/**
 * Until when; absent when no day was set.
 */
due: string | null, 
/**
 * The day it was done; absent while it is open.
 */
done: string | null, };

/**
 * Which meetings.
 */
export type MeetingQuery = { 
/**
 * Words typed into the search field.
 */
search: string, 
/**
 * Kinds; empty for all.
 */
kinds: Array<MeetingKind>, 
/**
 * The year; absent for all.
 */
year: number | null, 
/**
 * Only those of the office, on no submission.
 */
of_office: boolean, 
/**
 * Only those with a decision that is not done.
 */
open_only: boolean, };

/**
 * One line of the list.
 */
export type MeetingItem = { 
/**
 * Title of the submission it is on.
 */
submission_title: string | null, 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * Why the record was made void; absent while it stands.
 */
void_reason: string | null, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * The submission it is on; absent for one of the office.
 */
submission_id: string | null, 
/**
 * What sort.
 */
kind: MeetingKind, 
/**
 * The day; one that lies ahead is planned.
 */
day: string, 
/**
 * When it began, as `09:30`; empty when nobody wrote it down.
 */
time: string, 
/**
 * Where.
 */
place: string, 
/**
 * Who led it.
 */
chair: string, 
/**
 * Who was there.
 */
attendees: Array<Attendee>, 
/**
 * What it was called for.
 */
agenda: string, 
/**
 * What was said (notula).
 */
discussion: string, 
/**
 * What was decided.
 */
decisions: Array<Decision>, };

/**
 * A page of meetings, the newest first.
 */
export type MeetingPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The lines asked for.
 */
items: Array<MeetingItem>, };

/**
 * A page of the list.
 */
export type MeetingsPageRequest = { 
/**
 * Which meetings.
 */
query: MeetingQuery, 
/**
 * First line.
 */
offset: number, 
/**
 * How many.
 */
limit: number, };

/**
 * Which meeting.
 */
export type MeetingId = { 
/**
 * Its id.
 */
id: string, };

/**
 * One meeting with its scans.
 */
export type MeetingView = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * Title of the submission it is on.
 */
submission_title: string | null, 
/**
 * Its scans, in the order they were added.
 */
attachments: Array<Attachment>, };

/**
 * A form to save.
 */
export type MeetingSave = { 
/**
 * The meeting; absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from.
 */
rev: number, 
/**
 * What was typed.
 */
form: MeetingForm, };

/**
 * That a decision was done.
 */
export type MeetingDecide = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Revision the person saw.
 */
rev: number, 
/**
 * Place of the decision among those of the meeting, from 0.
 */
at: number, 
/**
 * The day it was done; absent when it is open again.
 */
done: string | null, };

/**
 * A meeting to make void.
 */
export type MeetingVoid = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Revision the person saw.
 */
rev: number, 
/**
 * Why.
 */
reason: string, };
