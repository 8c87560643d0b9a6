import type { Kind } from '../../generated/agreements';
import type {
  Liaison,
  PathView,
  ProposerType,
  Relation,
  Submission,
  SubmissionForm,
} from '../../generated/submissions';
import { dateParts } from '../../text/format';
import { fitted, isRecord, readForm } from '../agreements/draft-value';
import {
  blankForm,
  blankParty,
  contractForm,
  freshId,
  partnerType,
  typedForm,
  type OwnSide,
  type TypedForm,
} from '../agreements/typed-form';
import { pathsFor } from './paths';

export type Initiative = 'ours' | 'theirs';
/** The answer to the question of an addendum. */
export type BurdenReply = 'yes' | 'no' | 'open';

/** What is typed of a submission beside its plan; days stay the text a person wrote until they can be read. */
export interface TypedSubmission {
  path: string;
  initiative: Initiative;
  proposer_type: ProposerType;
  proposer_name: string;
  letter_number: string;
  letter_dated: string;
  letter_sent: string;
  letter_received: string;
  liaisons: Liaison[];
  situations: string[];
  relation: Relation;
  parent_id: string;
  map_row_id: string;
  addendum_burden: BurdenReply;
}

/** A whole form: the submission and the plan it is about. */
export interface TypedWhole {
  about: TypedSubmission;
  plan: TypedForm;
}

export const letterDays = ['letter_dated', 'letter_sent', 'letter_received'] as const;

const blankSubmission = (): TypedSubmission => ({
  path: '',
  initiative: 'ours',
  proposer_type: 'work_unit',
  proposer_name: '',
  letter_number: '',
  letter_dated: '',
  letter_sent: '',
  letter_received: '',
  liaisons: [],
  situations: [],
  relation: 'new',
  parent_id: '',
  map_row_id: '',
  addendum_burden: 'open',
});
export const blankLiaison = (): Liaison => ({ name: '', job: '', contact: '' });

/** A new form: our region as the first party, a partner still to be named, no document yet. */
export const blankWhole = (own: OwnSide): TypedWhole => ({
  about: blankSubmission(),
  plan: { ...blankForm(own), documents: [] },
});

const replyOf = (answer: boolean | null): BurdenReply => (answer === null ? 'open' : answer ? 'yes' : 'no');

/** What is stored, or made ready from a row of the map, ready to be typed in. */
export function typedWhole(stored: Submission | SubmissionForm): TypedWhole {
  return {
    about: {
      path: stored.path,
      initiative: stored.initiative === 'theirs' ? 'theirs' : 'ours',
      proposer_type: stored.proposer_type,
      proposer_name: stored.proposer_name,
      letter_number: stored.letter_number,
      letter_dated: stored.letter_dated ?? '',
      letter_sent: stored.letter_sent ?? '',
      letter_received: stored.letter_received ?? '',
      liaisons: stored.liaisons.map((one) => ({ ...one })),
      situations: [...stored.situations],
      relation: stored.relation,
      parent_id: stored.parent_id ?? '',
      map_row_id: stored.map_row_id ?? '',
      addendum_burden: replyOf(stored.addendum_burden ?? null),
    },
    plan: typedForm(stored.subject),
  };
}

/** The form made ready from a row of the map: who signs for us is known, and a partner may still be sought. */
export function plannedWhole(ready: SubmissionForm, own: OwnSide): TypedWhole {
  const whole = typedWhole(ready);
  const [ours, ...partners] = whole.plan.parties;
  if (!ours) return whole;
  const sought =
    partners.length > 0 ? partners : [blankParty(freshId(whole.plan), partnerType[ready.subject.kind])];
  const parties = [{ ...ours, capacity: ours.capacity || own.capacity }, ...sought];
  return { ...whole, plan: { ...whole.plan, parties } };
}

const dayOrNull = (text: string): string | null => (dateParts(text) ? text : null);

/** Leaves out partners at the end of which nothing is typed: a plan may still seek them. */
function named(plan: TypedForm): TypedForm {
  const last = plan.parties.findLastIndex(
    ({ name, region_code, signer, capacity, mandate }, at) =>
      at === 0 || [name, region_code, signer, capacity, mandate].some((text) => text.trim() !== ''),
  );
  return { ...plan, parties: plan.parties.slice(0, last + 1), documents: [] };
}

/** The form as the core takes it; null while no kind is chosen. */
export function contractSubmission({ about, plan }: TypedWhole): SubmissionForm | null {
  const subject = contractForm({
    ...named(plan),
    initiative: about.initiative === 'ours' ? 'daerah' : 'mitra',
  });
  if (subject === null) return null;
  return {
    path: about.path,
    initiative: about.initiative,
    subject,
    proposer_type: about.proposer_type,
    proposer_name: about.proposer_name,
    letter_number: about.letter_number,
    letter_dated: dayOrNull(about.letter_dated),
    letter_sent: dayOrNull(about.letter_sent),
    letter_received: dayOrNull(about.letter_received),
    liaisons: about.liaisons.map(({ name, job, contact }) => ({ name, job, contact })),
    situations: [...about.situations],
    relation: about.relation,
    parent_id: about.relation === 'new' || about.parent_id === '' ? null : about.parent_id,
    map_row_id: about.map_row_id === '' ? null : about.map_row_id,
    addendum_burden:
      about.relation !== 'addendum' || about.addendum_burden === 'open'
        ? null
        : about.addendum_burden === 'yes',
  };
}

/** Who usually proposes: a work unit of ours, or whoever the kind is agreed with. */
export function usualProposer(initiative: Initiative, kind: Kind | null): ProposerType {
  if (initiative === 'ours') return 'work_unit';
  if (kind === 'ksdd-wajib' || kind === 'ksdd-sukarela') return 'region';
  return kind === 'sinergi' ? 'ministry' : 'partner';
}

/** The path after kind or initiative changed: the same while it fits, else the only one there is, else none. */
export function fittingPath(
  all: readonly PathView[],
  kind: Kind | null,
  initiative: Initiative,
  now: string,
): string {
  const fitting = pathsFor(all, kind, initiative);
  if (fitting.some(({ id }) => id === now)) return now;
  return fitting.length === 1 ? (fitting[0]?.id ?? '') : '';
}

/** Reads a kept draft; null when it holds no form. */
export function readSubmissionDraft(value: unknown): { base_rev: number; form: TypedWhole } | null {
  if (!isRecord(value) || !isRecord(value['form'])) return null;
  const { about, plan } = value['form'];
  const kept = fitted(blankSubmission(), about);
  return {
    base_rev: typeof value['base_rev'] === 'number' ? value['base_rev'] : 0,
    form: {
      about: { ...kept, liaisons: kept.liaisons.map((one) => fitted(blankLiaison(), one)) },
      plan: { ...readForm(plan), documents: [] },
    },
  };
}
