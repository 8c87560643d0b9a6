import type { FieldProblem } from '../../generated/shared';
import { readDate } from '../../shared/form/dates';
import { formText } from '../../text/agreement-form';
import { sharedText } from '../../text/shared';
import type { TypedForm } from './typed-form';

export const sections = [
  'basics',
  'parties',
  'documents',
  'content',
  'urusan',
  'funding',
  'dprd',
  'note',
] as const;
export type Section = (typeof sections)[number];

const sectionOf: Readonly<Record<string, Section>> = {
  parties: 'parties',
  documents: 'documents',
  purpose: 'content',
  object: 'content',
  scope: 'content',
  urusan: 'urusan',
  work_units: 'urusan',
  funding_sources: 'funding',
  funding_note: 'funding',
  amount: 'funding',
  burdens_society: 'dprd',
  unbudgeted: 'dprd',
  note: 'note',
  ended_on: 'note',
  end_reason: 'note',
  end_note: 'note',
};

/** The part of the form a path of the core belongs to: `parties[1].name` is among the parties. */
export const sectionFor = (field: string): Section =>
  sectionOf[/^[a-z_]+/.exec(field)?.[0] ?? ''] ?? 'basics';

/** The field on the screen that shows what the core says of `field`. */
export function shownField(field: string, form: Pick<TypedForm, 'documents' | 'parties'>): string {
  const list = /^(urusan|work_units)\[\d+\]$/.exec(field);
  if (list?.[1]) return list[1];
  const ends = /^documents\[(\d+)\]\.ends$/.exec(field);
  // The end is hidden behind its reason while a document is open-ended.
  if (ends && form.documents[Number(ends[1])]?.open) return field.replace(/ends$/, 'open_reason');
  // A region is named by its choice; what is said of its name is said there while no other name is typed.
  const name = /^parties\[(\d+)\]\.name$/.exec(field);
  const party = name ? form.parties[Number(name[1])] : undefined;
  if (party?.type === 'region' && party.name === '') return field.replace(/name$/, 'region_code');
  return field;
}

const own = (field: string, code: string, message: string): FieldProblem => ({
  field,
  code,
  message,
  hint: '',
  severity: 'refused',
  other: null,
});

/** What the core cannot be asked about: no kind chosen, a date that is no date, an amount that is none. */
export function unreadable(form: TypedForm, amountInvalid = false): FieldProblem[] {
  const found = form.kind === null ? [own('kind', 'window.kind', formText.kindMissing)] : [];
  const date = (field: string, text: string) => {
    const reading = readDate(text);
    if ('problem' in reading) found.push(own(field, 'window.date', reading.problem));
  };
  for (const [at, document] of form.documents.entries()) {
    date(`documents[${at}].signed`, document.signed);
    date(`documents[${at}].starts`, document.starts);
    if (!document.open) date(`documents[${at}].ends`, document.ends);
  }
  date('ended_on', form.ended_on);
  if (amountInvalid) found.push(own('amount', 'window.amount', sharedText.money.problem.form));
  return found;
}

/** Own findings first; what the core says of a date that it was not shown would only repeat them. */
export function together(ours: readonly FieldProblem[], theirs: readonly FieldProblem[]): FieldProblem[] {
  const fields = new Set(ours.map(({ field }) => field));
  return [...ours, ...theirs.filter(({ field }) => !fields.has(field))];
}

const order = (field: string): number[] => [
  sections.indexOf(sectionFor(field)),
  ...[...field.matchAll(/\[(\d+)\]/g)].map(([, index]) => Number(index)),
];

/** In the order of the form, so that the first is the one the focus goes to. */
export function inFormOrder(findings: readonly FieldProblem[]): FieldProblem[] {
  return findings.toSorted((a, b) => {
    const [left, right] = [order(a.field), order(b.field)];
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
      const difference = (left[at] ?? -1) - (right[at] ?? -1);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** How many refusals stand in each section. */
export function countsBySection(findings: readonly FieldProblem[]): Record<Section, number> {
  const counts = Object.fromEntries(sections.map((section) => [section, 0])) as Record<Section, number>;
  for (const { field, severity } of findings) if (severity === 'refused') counts[sectionFor(field)] += 1;
  return counts;
}

/** One sentence for a field. */
export const sentence = ({ message, hint }: Pick<FieldProblem, 'message' | 'hint'>): string =>
  `${message} ${hint}`.trim();
