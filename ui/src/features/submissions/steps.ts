import type { FieldProblem } from '../../generated/shared';
import type { EvidenceField, StageAct, SubmissionView } from '../../generated/submissions';
import { call } from '../../platform';
import { dateParts } from '../../text/format';

/** Fields that hold a day. */
export const dayFields: ReadonlySet<EvidenceField> = new Set([
  'date',
  'sent',
  'received',
  'signed',
  'starts',
  'ends',
]);

/** What is recorded of a piece of evidence, while it is typed. */
export type Given = { [field in EvidenceField]?: string };

/** The day evidence came about: signed, received, sent or dated, in this order; the given day when it names none. */
export function happenedOn(given: Given, otherwise: string): string {
  const told = [given.signed, given.received, given.sent, given.date].find(
    (day) => day !== undefined && dateParts(day) !== null,
  );
  return told ?? otherwise;
}

/** The newest revision each submission has by our own steps: the record on the screen may still be on its way. */
const stepped = new Map<string, number>();

/** Records a step; what the officer should know all the same comes back. */
export async function takeStep(
  { submission: { id, rev } }: Pick<SubmissionView, 'submission'>,
  act: StageAct,
  on: string,
  corrects: string | null = null,
): Promise<readonly FieldProblem[]> {
  const seen = Math.max(rev, stepped.get(id) ?? 0);
  const { value } = await call('submissions_step', { id, rev: seen, step: { on, act, corrects } });
  stepped.set(id, value.submission.rev);
  return value.warnings;
}
