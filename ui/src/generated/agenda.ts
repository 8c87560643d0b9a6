// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { PaperFormat } from "./papers";
import type { Citation, Force } from "./submissions";

/**
 * Which days.
 */
export type AgendaRequest = { 
/**
 * The day that is looked from; absent for today.
 */
on: string | null, 
/**
 * How many days ahead.
 */
days: number, 
/**
 * At most so many entries; all when absent.
 */
limit?: number, };

/**
 * The agenda to print.
 */
export type AgendaPrint = { 
/**
 * The day that is looked from; absent for today.
 */
on: string | null, 
/**
 * How many days ahead.
 */
days: number, 
/**
 * As what.
 */
format: PaperFormat, };

/**
 * What the system tells a person when the window starts: how much is late or due within a week, and what comes first.
 */
export type Announcement = { 
/**
 * A few words.
 */
title: string, 
/**
 * One or two sentences.
 */
body: string, };

/**
 * One thing that is due.
 */
export type AgendaEntry = { 
/**
 * Last day.
 */
due: string, 
/**
 * Whether the last day has passed.
 */
over: boolean, 
/**
 * Days until the last day; negative when it has passed.
 */
days_left: number, 
/**
 * Whether every holiday on the way is known.
 */
certain: boolean, 
/**
 * Id of the clock.
 */
clock: string, 
/**
 * What is due.
 */
name: string, 
/**
 * What the officer reads.
 */
sentence: string, 
/**
 * How much it binds.
 */
severity: Force, 
/**
 * Where it stands.
 */
citations: Array<Citation>, 
/**
 * The days on which one is reminded.
 */
reminders: Array<string>, 
/**
 * The stage it belongs to.
 */
stage: string | null, 
/**
 * What it is about.
 */
subject: AgendaSubject, };

/**
 * What an entry is about.
 */
export type AgendaSubject = { "about": "submission", 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, } | { "about": "agreement", 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, } | { "about": "meeting", 
/**
 * Its id.
 */
id: string, 
/**
 * What it was called for.
 */
title: string, 
/**
 * The submission it is on.
 */
submission_id: string | null, 
/**
 * Place of the decision among those of the meeting; absent for the meeting itself.
 */
decision: number | null, } | { "about": "partner", 
/**
 * Id of its card.
 */
id: string, 
/**
 * Its name.
 */
title: string, 
/**
 * Id of the contact.
 */
contact: string, } | { "about": "office", 
/**
 * `2025-S2` or `2025`.
 */
period: string, };
