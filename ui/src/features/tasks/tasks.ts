import type { RemarkTask, TaskKind } from '../../generated/remarks';
import { folded } from '../../shared/form/search';
import { router } from '../../shell/router.svelte';
import { heardText } from '../../text/heard';
import { remarksText } from '../../text/remarks';
import { fieldInWords } from '../merging/told';

/** What asks for a deed first; what only waits for the other side last. */
export const order: readonly TaskKind[] = ['refused', 'heard', 'changed', 'unsent', 'unanswered'];

export const ordered = (tasks: readonly RemarkTask[]): RemarkTask[] =>
  tasks.toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is));

/** The field in words; '' for the whole record. */
export const fieldOf = ({ kind, field }: Pick<RemarkTask, 'kind' | 'field'>): string =>
  field === '' ? '' : fieldInWords(kind, field);

/** It is at a record of ours; else at one an office sent. */
const ofOurs = (is: TaskKind): boolean => is === 'refused' || is === 'heard';

/** What is asked in one line: what, of which field, in which words. */
export const saidOf = (task: RemarkTask): string =>
  [
    task.asks === null || task.asks === 'remark' ? '' : remarksText.asks[task.asks],
    fieldOf(task),
    task.text,
    task.wished === null ? '' : (ofOurs(task.is) ? heardText.record : remarksText).wished(task.wished),
  ]
    .filter(Boolean)
    .join(' · ');

export const keyOf = ({ is, remark, record, sender }: RemarkTask): string =>
  `${is} ${sender} ${remark || record}`;

/** The tasks in whose words every sought word stands. */
export function soughtTasks(tasks: readonly RemarkTask[], text: string): RemarkTask[] {
  const words = folded(text).split(' ').filter(Boolean);
  return ordered(tasks).filter((task) => {
    const said = folded(`${heardText.tasks.kinds[task.is]} ${task.title} ${task.office} ${saidOf(task)}`);
    return words.every((word) => said.includes(word));
  });
}

export const leads = (task: RemarkTask): boolean => task.agreement !== null;

/** Opens the record: our own of what the bureau said, the office's of what we said. */
export function openTask({ is, agreement, sender }: RemarkTask): void {
  if (agreement === null) return;
  if (ofOurs(is)) router.go('agreement', { id: agreement });
  else router.go('consolidated-record', { id: agreement, sender: String(sender) });
}
