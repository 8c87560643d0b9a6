import type { Counts, MergedPackage, MergingFile, MergingPlan } from '../../generated/merging';
import { mergingText as words } from '../../text/merging';
import { number } from '../../text/format';

export const stateTones = { ready: 'green', known: 'gray', unknown_key: 'amber', refused: 'red' } as const;

/** What a person narrows the files of a plan to. */
export type FileFilter = keyof typeof words.plan.filters;
export const fileFilters = Object.keys(words.plan.filters) as FileFilter[];

const conflicting = (file: MergingFile) => file.conflicts.some(({ answered }) => answered === null);

/** Whether a file belongs to what was asked for. */
export function isShown(file: MergingFile, filter: FileFilter, search: string): boolean {
  const kept = filter === 'all' || (filter === 'disputed' ? conflicting(file) : file.state === filter);
  const told = [file.name, file.package?.region_name, file.package?.region_code, file.package?.unit_name];
  return kept && told.join(' ').toLowerCase().includes(search.trim().toLowerCase());
}

/** How many files each filter finds. */
export const filterCounts = (files: readonly MergingFile[]): Record<FileFilter, number> =>
  Object.fromEntries(
    fileFilters.map((filter) => [filter, files.filter((file) => isShown(file, filter, '')).length]),
  ) as Record<FileFilter, number>;

/** Agreements of a file by what becomes of them; nothing is counted of a file that cannot be merged. */
export const agreementsOf = (file: MergingFile): Counts | null =>
  file.state === 'ready' || file.state === 'known' ? (file.counts.agreement ?? emptyCounts) : null;

export const emptyCounts: Counts = {
  new: 0,
  changed: 0,
  voided: 0,
  withdrawn: 0,
  restored: 0,
  same: 0,
  older: 0,
  refused: 0,
  disputed: 0,
};

/** "38 berkas: 35 siap, 2 kunci belum dikenal, 1 ditolak". */
export function filesSentence({ files }: MergingPlan): string {
  const of = (state: MergingFile['state']) => files.filter((file) => file.state === state).length;
  const parts = [
    [of('ready'), words.plan.ready],
    [of('known'), words.plan.known],
    [of('unknown_key'), words.plan.unknown],
    [of('refused'), words.plan.refused],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, tell]) => tell(number(count)));
  return `${words.plan.files(number(files.length))}: ${told.join(', ')}`;
}

/** Files that stay out of a merge. */
export const leftOut = ({ files }: MergingPlan): number =>
  files.filter(({ state }) => state === 'unknown_key' || state === 'refused').length;
export const knownAlready = ({ files }: MergingPlan): number =>
  files.filter(({ state }) => state === 'known').length;

/** Agreements that packages of a merge brought, added up. */
export function broughtBy(packages: readonly MergedPackage[]): Counts {
  const sum = { ...emptyCounts };
  for (const { counts } of packages)
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts.agreement?.[key] ?? 0;
  return sum;
}

/** Files that claim the same place in one office's count. */
export function sameNumber(files: readonly MergingFile[]): ReadonlySet<MergingFile> {
  const place = ({ package: it }: MergingFile) => `${it?.region_code} ${it?.sequence}`;
  const proved = files.filter((file) => file.package !== null);
  return new Set(proved.filter((file) => proved.some((one) => one !== file && place(one) === place(file))));
}
