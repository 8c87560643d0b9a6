import type {
  EvaluationFormView,
  MonitoringCount,
  MonitoringForms,
  MonitoringItem,
} from '../../generated/monitoring';
import { call } from '../../platform';
import { formShort, monitoringText as words } from '../../text/monitoring';

/** What is filled in of an agreement and a semester: the report's texts, what was reached, and each form by its id. */
export type Part = string;

/** The forms of the rules; they change only when the register is opened anew. */
export const forms = (): Promise<MonitoringForms> => call('monitoring_forms', {});

export const partsOf = (all: readonly EvaluationFormView[]): Part[] => [
  'progress',
  'realisation',
  ...all.map(({ id }) => id),
];

const isOwn = (part: Part): part is keyof typeof words.part => part in words.part;

export const partName = (part: Part, all: readonly EvaluationFormView[]): string =>
  isOwn(part) ? words.part[part] : (all.find(({ id }) => id === part)?.name ?? part);

/** A name that fits the head of a column. */
export const partShort = (part: Part, all: readonly EvaluationFormView[]): string =>
  formShort[part] ?? partName(part, all);

export type SignState = 'filled' | 'some' | 'missing' | 'none';
export interface Sign {
  state: SignState;
  label: string;
}
const filled: Sign = { state: 'filled', label: words.sign.filled };
const missing: Sign = { state: 'missing', label: words.sign.missing };

/** How far one part of an agreement is; 'none' where nothing is asked. */
export function signOf(item: MonitoringItem, part: Part): Sign {
  if (part === 'progress') return item.progress ? filled : missing;
  if (part === 'realisation') {
    if (item.targets === 0) return { state: 'none', label: words.sign.noTarget };
    if (item.realised === item.targets) return filled;
    return {
      state: item.realised === 0 ? 'missing' : 'some',
      label: words.sign.part(item.realised, item.targets),
    };
  }
  if (item.rounds === null) return { state: 'none', label: words.sign.noRound };
  return item.forms.includes(part) ? filled : missing;
}

/** Whether something of a part is still to be filled in. */
export const lacks = (item: MonitoringItem, part: Part): boolean =>
  ['some', 'missing'].includes(signOf(item, part).state);

/** How many of how many are filled in. */
export function doneOf(count: MonitoringCount, part: Part): { done: number; total: number } {
  if (part === 'progress') return { done: count.progress, total: count.agreements };
  if (part === 'realisation') return { done: count.realisation, total: count.targeted };
  return { done: count.forms[part] ?? 0, total: count.evaluated };
}

/** How many are still to be filled in. */
export const leftOf = (count: MonitoringCount, part: Part): number => {
  const { done, total } = doneOf(count, part);
  return total - done;
};
