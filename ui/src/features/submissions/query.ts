import type { Facet, Kind } from '../../generated/agreements';
import type { PathView, SubmissionQuery, WaitingCount } from '../../generated/submissions';
import { kinds, kindWords } from '../../text/agreements';
import { outcomes, outcomeWords, submissionsText } from '../../text/submissions';
import { pathOf, stageName } from './paths';

/** What the list is narrowed by. */
export interface Filters {
  search: string;
  kinds: readonly string[];
  waiting: readonly string[];
  outcome: string;
}
export const noFilters = (): Filters => ({ search: '', kinds: [], waiting: [], outcome: '' });

export const isNarrowed = (filters: Filters): boolean =>
  filters.search.trim() !== '' ||
  filters.kinds.length > 0 ||
  filters.waiting.length > 0 ||
  filters.outcome !== '';

export const queryOf = (filters: Filters): SubmissionQuery => ({
  search: filters.search.trim(),
  kinds: kinds.filter((kind) => filters.kinds.includes(kind)) as Kind[],
  waiting: [...filters.waiting],
  outcomes: outcomes.filter((outcome) => outcome === filters.outcome),
});

/** The kinds that have a path. */
export const kindsOf = (paths: readonly PathView[] | null): Kind[] =>
  kinds.filter((kind) => paths?.some((path) => path.kind === kind));

/** How many wait at a stage, whatever the path: one line for each stage id. */
export function waitingFacets(counts: readonly WaitingCount[], paths: readonly PathView[] | null): Facet[] {
  const found = new Map<string, Facet>();
  for (const { path, waiting, count } of counts) {
    if (waiting === '') continue;
    const before = found.get(waiting);
    const label = stageName(pathOf(paths, path), waiting);
    found.set(waiting, {
      value: waiting,
      label: before?.label ?? label,
      count: (before?.count ?? 0) + count,
    });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

export interface Chip {
  key: string;
  label: string;
  value: string;
}
/** The filters in use as chips. */
export function chipsOf(filters: Filters, facets: readonly Facet[]): Chip[] {
  const words = submissionsText.filter;
  const chips = [
    ...kinds
      .filter((kind) => filters.kinds.includes(kind))
      .map((kind) => ({ key: `kinds:${kind}`, label: words.kinds, value: kindWords[kind].short })),
    ...filters.waiting.map((stage) => ({
      key: `waiting:${stage}`,
      label: words.waiting,
      value: facets.find(({ value }) => value === stage)?.label ?? stage,
    })),
  ];
  const outcome = outcomes.find((one) => one === filters.outcome);
  return outcome === undefined
    ? chips
    : [...chips, { key: 'outcome', label: words.outcome, value: outcomeWords[outcome] }];
}
export function withoutChip(filters: Filters, key: string): Filters {
  if (key === 'outcome') return { ...filters, outcome: '' };
  const [name, value] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (name === 'kinds') return { ...filters, kinds: filters.kinds.filter((one) => one !== value) };
  return { ...filters, waiting: filters.waiting.filter((one) => one !== value) };
}
