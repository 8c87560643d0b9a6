import type {
  EvidenceView,
  PathView,
  StageEvent,
  StageState,
  StageView,
  Side,
} from '../../generated/submissions';
import type { Kind } from '../../generated/agreements';
import { call } from '../../platform';

/** The paths of the rules; they change only when the register is opened anew. */
export const paths = (): Promise<PathView[]> => call('submissions_paths', {});

export const pathOf = (all: readonly PathView[] | null, id: string): PathView | undefined =>
  all?.find((path) => path.id === id);

/** Name of a stage of a path; its id when an office took it out of its rules. */
export const stageName = (path: PathView | undefined, id: string): string =>
  path?.stages.find((stage) => stage.id === id)?.name ?? id;

export const holdsFor = (side: Side, initiative: Side): boolean =>
  side === 'either' || initiative === 'either' || side === initiative;

/** The paths a kind may take for whoever began it. */
export const pathsFor = (all: readonly PathView[], kind: Kind | null, initiative: Side): PathView[] =>
  all.filter((path) => path.kind === kind && holdsFor(path.initiative, initiative));

/** The evidence of a stage that is asked for or was given, in the order of the law. */
export const evidenceOf = (stage: StageView | undefined, state: StageState): EvidenceView[] =>
  (stage?.evidence ?? []).filter(({ id }) => state.asked.includes(id) || state.given[id] !== undefined);

/** The event that recorded what stands now: corrections name the first recording, which keeps its id. */
export function recordingOf(
  history: readonly StageEvent[],
  matches: (event: StageEvent) => boolean,
): StageEvent | undefined {
  return history.findLast((event) => event.corrects === null && matches(event));
}

/** The day that stands for an event: the one of its last correction. */
export const dayOf = (history: readonly StageEvent[], id: string): string | undefined =>
  history.findLast((event) => event.id === id || event.corrects === id)?.on;

/** Evidence that comes again and again: a report of each semester, a plan of each year. */
export const repeats = ({ follows, fields }: Pick<EvidenceView, 'follows' | 'fields'>): boolean =>
  follows || fields.includes('period');
