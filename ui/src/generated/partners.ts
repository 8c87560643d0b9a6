// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { AgreementItem, Facet, PartyType } from "./agreements";
import type { Page } from "./shared";
import type { SubmissionItem } from "./submissions";

/**
 * A partner's card as stored.
 */
export type Partner = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * The card that stands for it since both were merged.
 */
merged_into: string | null, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * What it is.
 */
type: PartyType, 
/**
 * Code of the region, for a region.
 */
region_code: string | null, 
/**
 * The name the office uses; papers keep theirs.
 */
name: string, 
/**
 * Code of its legal form.
 */
legal_form: string | null, 
/**
 * Business number (NIB): 13 digits, kept without signs; empty when unknown.
 */
nib: string, 
/**
 * Tax number (NPWP): 15 or 16 digits, kept without signs; empty when unknown.
 */
npwp: string, 
/**
 * Address.
 */
address: string, 
/**
 * Telephone of the office.
 */
phone: string, 
/**
 * Mail of the office (pos-el).
 */
mail: string, 
/**
 * Web page.
 */
web: string, 
/**
 * Anything else.
 */
note: string, };

/**
 * What people type on a partner's card.
 */
export type PartnerForm = { 
/**
 * What it is.
 */
type: PartyType, 
/**
 * Code of the region, for a region.
 */
region_code: string | null, 
/**
 * The name the office uses; papers keep theirs.
 */
name: string, 
/**
 * Code of its legal form.
 */
legal_form: string | null, 
/**
 * Business number (NIB): 13 digits, kept without signs; empty when unknown.
 */
nib: string, 
/**
 * Tax number (NPWP): 15 or 16 digits, kept without signs; empty when unknown.
 */
npwp: string, 
/**
 * Address.
 */
address: string, 
/**
 * Telephone of the office.
 */
phone: string, 
/**
 * Mail of the office (pos-el).
 */
mail: string, 
/**
 * Web page.
 */
web: string, 
/**
 * Anything else.
 */
note: string, };

/**
 * A way in which one partner's name is written.
 */
export type Spelling = { 
/**
 * As written.
 */
name: string, 
/**
 * On how many agreements, void ones left out.
 */
agreements: number, };

/**
 * A representative as stored.
 */
export type Representative = { 
/**
 * Id.
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * Name.
 */
name: string, 
/**
 * Job.
 */
job: string, 
/**
 * First day in the job, when known.
 */
since: string | null, 
/**
 * Last day in the job; absent while it lasts.
 */
until: string | null, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Mail (pos-el).
 */
mail: string, };

/**
 * Who speaks for a partner, and from when until when. Never leaves the office.
 */
export type RepresentativeForm = { 
/**
 * Name.
 */
name: string, 
/**
 * Job.
 */
job: string, 
/**
 * First day in the job, when known.
 */
since: string | null, 
/**
 * Last day in the job; absent while it lasts.
 */
until: string | null, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Mail (pos-el).
 */
mail: string, };

/**
 * A contact as stored.
 */
export type PartnerContact = { 
/**
 * Id.
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * The day.
 */
on: string, 
/**
 * How.
 */
way: ContactWay, 
/**
 * With whom.
 */
persons: string, 
/**
 * What was spoken of.
 */
spoken: string, 
/**
 * What was agreed.
 */
agreed: string, 
/**
 * The day on which to come back to it; the agenda shows it until that is done.
 */
follow_up: string | null, 
/**
 * The day that was done.
 */
followed_up: string | null, 
/**
 * The submission it was about.
 */
submission_id: string | null, 
/**
 * The agreement it was about.
 */
agreement_id: string | null, };

/**
 * One contact with a partner (riwayat hubungan). Never leaves the office.
 */
export type ContactForm = { 
/**
 * The day.
 */
on: string, 
/**
 * How.
 */
way: ContactWay, 
/**
 * With whom.
 */
persons: string, 
/**
 * What was spoken of.
 */
spoken: string, 
/**
 * What was agreed.
 */
agreed: string, 
/**
 * The day on which to come back to it; the agenda shows it until that is done.
 */
follow_up: string | null, 
/**
 * The day that was done.
 */
followed_up: string | null, 
/**
 * The submission it was about.
 */
submission_id: string | null, 
/**
 * The agreement it was about.
 */
agreement_id: string | null, };

/**
 * How one met or wrote.
 */
export type ContactWay = "rapat" | "surat" | "telepon" | "kunjungan" | "pesan";

/**
 * Further potential as stored.
 */
export type PartnerPotential = { 
/**
 * Id.
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * The day it was noted.
 */
noted: string, 
/**
 * In words.
 */
text: string, 
/**
 * Code of the urusan, when known.
 */
urusan: string | null, };

/**
 * What more could be done together.
 */
export type PotentialForm = { 
/**
 * In words.
 */
text: string, 
/**
 * Code of the urusan, when known.
 */
urusan: string | null, };

/**
 * What stands under a partner's card.
 */
export type EntryKind = "representative" | "contact" | "potential";

/**
 * One line of the list.
 */
export type PartnerItem = { 
/**
 * By what the partner is asked for: the id of its card, the code of its region, or its name.
 */
key: string, 
/**
 * Id of its card; absent while there is none.
 */
card: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * What it is; absent while only a submission names it.
 */
type: PartyType | null, 
/**
 * Code of the region, for a region.
 */
region_code: string | null, 
/**
 * Code of its legal form, as the card or else the name says.
 */
legal_form: string | null, 
/**
 * Agreements, void ones left out.
 */
agreements: number, 
/**
 * Agreements that are in force on the day.
 */
running: number, 
/**
 * Submissions.
 */
submissions: number, 
/**
 * Day of the last contact.
 */
last_contact: string | null, };

/**
 * Which partners. An empty list filters nothing.
 */
export type PartnerQuery = { 
/**
 * Words of a name in any spelling, or digits of NIB or NPWP. Words of legal forms are left out of account.
 */
search: string, 
/**
 * Types.
 */
types: Array<PartyType>, 
/**
 * Only with a card, or only without; absent for both.
 */
card: boolean | null, 
/**
 * Only with agreements in force.
 */
running: boolean, 
/**
 * Sorting.
 */
sort: PartnerSort, };

/**
 * How the list is sorted.
 */
export type PartnerSort = { 
/**
 * By what.
 */
column: PartnerSortColumn, 
/**
 * Largest first.
 */
descending: boolean, };

/**
 * What the list is sorted by.
 */
export type PartnerSortColumn = "name" | "agreements" | "last_contact";

/**
 * The values of the list's filters, each with how many partners carry it.
 */
export type PartnerCounts = { 
/**
 * By type.
 */
types: Array<Facet>, 
/**
 * All partners.
 */
total: number, 
/**
 * With a card.
 */
with_card: number, 
/**
 * With agreements in force.
 */
running: number, };

/**
 * Two partners who look like one.
 */
export type DoublePair = { 
/**
 * The one with more agreements, or with the card.
 */
one: PartnerItem, 
/**
 * The other.
 */
other: PartnerItem, 
/**
 * Why.
 */
reasons: Array<DoubleReason>, };

/**
 * Why two partners look like one, the strongest reason first.
 */
export type DoubleReason = "npwp" | "nib" | "same_name" | "similar_name";

/**
 * Part of the directory.
 */
export type PartnersPageRequest = { 
/**
 * What to show.
 */
query: PartnerQuery, 
/**
 * Where to begin.
 */
offset: number, 
/**
 * How many at most (1 to 1000).
 */
limit: number, };

/**
 * Which partner.
 */
export type PartnerKey = { 
/**
 * The key of its line, the id of a card (also one that was merged), the code of a region, or a name in any spelling.
 */
key: string, };

/**
 * One partner with everything that is known.
 */
export type PartnerView = { 
/**
 * Its line in the directory.
 */
item: PartnerItem, 
/**
 * Its card; absent while nothing was saved of it.
 */
card: Partner | null, 
/**
 * The tax number as people read it; empty when unknown.
 */
npwp_grouped: string, 
/**
 * How its name is written, the most used first.
 */
spellings: Array<Spelling>, 
/**
 * Who speaks for it, those in office first.
 */
representatives: Array<Representative>, 
/**
 * Contacts, the newest first.
 */
contacts: Array<PartnerContact>, 
/**
 * Further potential, the newest first.
 */
potentials: Array<PartnerPotential>, 
/**
 * Its submissions, those that wait longest first.
 */
submissions: Array<SubmissionItem>, 
/**
 * Its agreements, the newest first; at most two hundred of them.
 */
agreements: Page<AgreementItem>, 
/**
 * How the newest rounds judged these agreements.
 */
evaluations: Array<PartnerEvaluation>, 
/**
 * Cards that were merged into this one, the last first: the first can be taken back.
 */
merged: Array<Partner>, 
/**
 * Whether an unsaved draft of the card waits.
 */
has_draft: boolean, };

/**
 * How the newest round judged one of a partner's agreements.
 */
export type PartnerEvaluation = { 
/**
 * Id of the agreement.
 */
agreement: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Year.
 */
year: number, 
/**
 * Round of the year.
 */
round: number, 
/**
 * Mean of its forms in hundredths of a point; absent when no question with a score was answered.
 */
score: number | null, 
/**
 * Id of the recommendation.
 */
recommendation: string | null, };

/**
 * A card to judge without saving.
 */
export type PartnerCheck = { 
/**
 * The partner; absent for one whom nobody names yet.
 */
key: string | null, 
/**
 * The form.
 */
form: PartnerForm, };

/**
 * A card to save.
 */
export type PartnerSave = { 
/**
 * The partner; absent for one whom nobody names yet.
 */
key: string | null, 
/**
 * Revision the form was made from; 0 while there is no card.
 */
rev: number, 
/**
 * The form.
 */
form: PartnerForm, 
/**
 * Codes of questions answered with yes.
 */
confirmed: Array<string>, 
/**
 * Draft to forget once saved.
 */
draft: string | null, };

/**
 * A representative to save.
 */
export type RepresentativeSave = { 
/**
 * The partner.
 */
partner: string, 
/**
 * Absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from; 0 for a new one.
 */
rev: number, 
/**
 * The form.
 */
form: RepresentativeForm, 
/**
 * Codes of questions answered with yes.
 */
confirmed: Array<string>, };

/**
 * A contact to save.
 */
export type ContactSave = { 
/**
 * The partner.
 */
partner: string, 
/**
 * Absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from; 0 for a new one.
 */
rev: number, 
/**
 * The form.
 */
form: ContactForm, };

/**
 * Further potential to save.
 */
export type PotentialSave = { 
/**
 * The partner.
 */
partner: string, 
/**
 * Absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from; 0 for a new one.
 */
rev: number, 
/**
 * The form.
 */
form: PotentialForm, };

/**
 * A representative, a contact or a potential to take away.
 */
export type PartnerRemove = { 
/**
 * What it is.
 */
kind: EntryKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Revision the person saw.
 */
rev: number, };

/**
 * Part of the list of doubles.
 */
export type DoublesRequest = { 
/**
 * Where to begin.
 */
offset: number, 
/**
 * How many at most (1 to 1000).
 */
limit: number, };

/**
 * Two partners who are one.
 */
export type PartnerMerge = { 
/**
 * Whose card stays.
 */
keep: string, 
/**
 * Whose names, representatives, contacts and potentials go over.
 */
other: string, };

/**
 * Two partners who look like one and are two.
 */
export type PartnerApart = { 
/**
 * One.
 */
one: string, 
/**
 * The other.
 */
other: string, 
/**
 * Whether they are two; false takes it back.
 */
apart: boolean, };
