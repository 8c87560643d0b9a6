import type { ConflictAnswer as Answer, Conflict, MergingFile, OpenDispute } from '../../generated/merging';
import { kindNames, mergingText } from '../../text/merging';
import { number } from '../../text/format';

const words = mergingText.conflict;
/** The choice of leaving it open: no answer is sent. */
export const later = 'later';

/** A conflict with whose it is. */
export interface Asking {
  conflict: Conflict;
  /** What the office is called: "Kota Malang". */
  office: string;
  region_code: string;
  /** Row of the sender, of a dispute that was kept open; null in a plan. */
  sender: number | null;
}
export const askingOf = (files: readonly MergingFile[]): Asking[] => {
  // One record of two offices is asked once, wherever it is met.
  const seen = new Set<string>();
  return files.flatMap((file) =>
    file.conflicts.flatMap((conflict) => {
      if (seen.has(conflict.id)) return [];
      seen.add(conflict.id);
      const { region_name: office = file.name, region_code = '' } = file.package ?? {};
      return [{ conflict, office, region_code, sender: null }];
    }),
  );
};
export const askingOfOpen = (open: readonly OpenDispute[]): Asking[] => {
  const seen = new Set<string>();
  return open.flatMap(({ conflict, region_name, region_code, sender }) => {
    if (seen.has(conflict.id)) return [];
    seen.add(conflict.id);
    return [{ conflict, office: region_name, region_code, sender }];
  });
};

/** A register in few signs, for people to tell two apart. */
export const shortRegister = (lineage: string): string => lineage.slice(0, 8).toUpperCase();
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** The question in plain words. */
export function question({ dispute }: Conflict): string {
  if (dispute.is === 'contents') return words.question.contents(kindNames[dispute.kind].toLowerCase());
  if (dispute.is === 'gap' || dispute.is === 'copied')
    return words.question[dispute.is](number(dispute.sequence));
  if (dispute.is === 'annotated') return words.question.annotated(dispute.fate);
  return words.question[dispute.is];
}

/** What the conflict is about: the record's title, or the register. */
export function subject({ dispute }: Conflict): string {
  if ('title' in dispute) return dispute.title || mergingText.file.unnamed;
  return words.register(shortRegister(dispute.is === 'lineage' ? dispute.later : dispute.lineage));
}

/** The options as a person reads them; the last one always leaves the conflict open. */
export function options(
  { dispute, options: all }: Conflict,
  offices: ReadonlyMap<string, string>,
): { value: string; title: string; text: string }[] {
  const told = all.map((value) => {
    if (dispute.is === 'contents') {
      const at = dispute.candidates.findIndex(({ hash }) => hash === value);
      const stands = dispute.candidates[at]?.stands ?? false;
      return { value, ...words.option.version(words.version(letterOf(Math.max(0, at))), stands) };
    }
    if (value in words.option && value !== 'owner' && value !== 'version')
      return { value, ...words.option[value as 'accept'] };
    return { value, ...words.option.owner(offices.get(value) ?? value) };
  });
  return [...told, { value: later, ...(dispute.is === 'annotated' ? words.laterAnnotated : words.later) }];
}

/** The answers with one more; leaving it open takes its answer away. */
export function answeredWith(answers: readonly Answer[], conflict: string, option: string): Answer[] {
  const rest = answers.filter((one) => one.conflict !== conflict);
  const note = answers.find((one) => one.conflict === conflict)?.note ?? '';
  return option === later ? rest : [...rest, { conflict, option, note }];
}
/** The answers with what is noted to one of them. */
export const notedWith = (answers: readonly Answer[], conflict: string, note: string): Answer[] =>
  answers.map((one) => (one.conflict === conflict ? { ...one, note } : one));
/** Whether an answer closes a remark: then it is told why. */
export const closes = ({ dispute }: Conflict, option: string): boolean =>
  dispute.is === 'annotated' && (option === 'done' || option === 'close');

export type Bulk = 'newest' | 'standing' | 'accept';
/** The answer that a way of deciding many at once gives to one; null where it says nothing. */
export function bulkOption({ dispute, options: all }: Conflict, way: Bulk): string | null {
  const known = (option: string | undefined) =>
    option !== undefined && all.includes(option) ? option : null;
  if (way === 'accept') return dispute.is === 'gap' ? known('accept') : null;
  if (dispute.is !== 'contents') return null;
  if (way === 'standing') return known(dispute.candidates.find(({ stands }) => stands)?.hash);
  const highest = Math.max(...dispute.candidates.map(({ rev }) => rev));
  const newest = dispute.candidates.filter(({ rev }) => rev === highest);
  // Two registers at the same revision: nothing says which is newer.
  return newest.length === 1 ? known(newest[0]?.hash) : null;
}
/** Answers of one way for every open conflict of an office; an empty code takes all offices. */
export const bulkAnswers = (all: readonly Asking[], code: string, way: Bulk): Answer[] =>
  all.flatMap(({ conflict, region_code }) => {
    if (conflict.answered !== null || (code !== '' && region_code !== code)) return [];
    const option = bulkOption(conflict, way);
    return option === null ? [] : [{ conflict: conflict.id, option, note: '' }];
  });

/** The fields in which contents differ, each with its value in every candidate; the changes are all against the first. */
export function compared(dispute: Extract<Conflict['dispute'], { is: 'contents' }>): {
  field: string;
  values: unknown[];
}[] {
  const paths = [...new Set(dispute.fields.flatMap((changes) => changes.map(({ field }) => field)))];
  return paths.map((field) => {
    const first = dispute.fields.flat().find((change) => change.field === field)?.before ?? null;
    return {
      field,
      values: dispute.candidates.map((_, index) => {
        const change = dispute.fields[index - 1]?.find((one) => one.field === field);
        return change ? change.after : first;
      }),
    };
  });
}
