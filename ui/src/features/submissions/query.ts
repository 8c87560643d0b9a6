import type { Facet, Kind } from '../../generated/agreements';
import type {
  PathOutcome,
  PathView,
  SubmissionCounts,
  SubmissionQuery,
  Turn,
  WaitingCount,
} from '../../generated/submissions';
import { kinds, kindWords } from '../../text/agreements';
import { ourTurns, outcomes, outcomeWords, submissionsText, turns, turnWords } from '../../text/submissions';
import { pathOf, stageName } from './paths';

/** What the list is narrowed by. */
export interface Filters {
  search: string;
  kinds: readonly string[];
  waiting: readonly string[];
  outcomes: readonly string[];
  turns: readonly string[];
}
type Name = Exclude<keyof Filters, 'search'>;
const names: readonly Name[] = ['kinds', 'waiting', 'outcomes', 'turns'];
export const noFilters = (): Filters => ({ search: '', kinds: [], waiting: [], outcomes: [], turns: [] });

export const isNarrowed = (filters: Filters): boolean =>
  filters.search.trim() !== '' || names.some((name) => filters[name].length > 0);

export const queryOf = (filters: Filters): SubmissionQuery => ({
  search: filters.search.trim(),
  kinds: kinds.filter((kind) => filters.kinds.includes(kind)) as Kind[],
  waiting: [...filters.waiting],
  outcomes: outcomes.filter((outcome) => filters.outcomes.includes(outcome)),
  turns: turns.filter((turn) => filters.turns.includes(turn)),
});

/** The kinds that have a path. */
export const kindsOf = (paths: readonly PathView[] | null): Kind[] =>
  kinds.filter((kind) => paths?.some((path) => path.kind === kind));

/** Whether exactly what waits for our own government is asked for. */
export const isOurs = (filters: Filters): boolean =>
  filters.turns.length === ourTurns.length && ourTurns.every((turn) => filters.turns.includes(turn));

/** The values of every filter with how many submissions each finds; values that find none are left out. */
export function facetsOf(
  counts: SubmissionCounts,
  paths: readonly PathView[] | null,
): Readonly<Record<Name, Facet[]>> {
  const facets = <T extends string>(
    words: Readonly<Record<T, string>>,
    found: readonly { value: string; count: number }[],
  ): Facet[] =>
    (Object.keys(words) as T[]).flatMap((value) => {
      const count = found.find((one) => one.value === value)?.count ?? 0;
      return count === 0 ? [] : [{ value, label: words[value], count }];
    });
  const short = Object.fromEntries(kinds.map((kind) => [kind, kindWords[kind].short]));
  return {
    kinds: facets(short, counts.kinds),
    waiting: waitingFacets(counts.waiting, paths),
    outcomes: facets(outcomeWords, counts.outcomes),
    turns: facets(
      turnWords,
      counts.turns.map(({ turn, count }) => ({ value: turn, count })),
    ),
  };
}

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
/** The filters in use as chips; a value that finds nothing any more keeps its stable word. */
export const chipsOf = (filters: Filters, facets: Readonly<Record<Name, readonly Facet[]>>): Chip[] =>
  names.flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name}:${value}`,
      label: submissionsText.filter[name],
      value: facets[name].find((one) => one.value === value)?.label ?? wordOf(name, value),
    })),
  );
function wordOf(name: Name, value: string): string {
  if (name === 'kinds') return kindWords[value as Kind].short;
  if (name === 'outcomes') return outcomeWords[value as PathOutcome];
  return name === 'turns' ? turnWords[value as Turn] : value;
}
export function withoutChip(filters: Filters, key: string): Filters {
  const [name, value] = [key.slice(0, key.indexOf(':')) as Name, key.slice(key.indexOf(':') + 1)];
  return { ...filters, [name]: filters[name].filter((one) => one !== value) };
}
