import type { SubmissionItem } from '../../generated/submissions';
import type { PathView } from '../../generated/submissions';
import type { Column } from '../../shared/table/columns';
import { shortDate } from '../../text/format';
import { outcomeWords, submissionsText, turnWords } from '../../text/submissions';
import { pathOf, stageName } from './paths';

const words = submissionsText.column;

/** What waits, or how it ended. */
export const waitingOf = (paths: readonly PathView[] | null, item: SubmissionItem): string =>
  item.outcome === 'open' && item.waiting !== ''
    ? stageName(pathOf(paths, item.path), item.waiting)
    : outcomeWords[item.outcome];

/** Who has to act, and until when. */
export const turnOf = ({ awaited }: SubmissionItem): string =>
  awaited === null
    ? ''
    : [turnWords[awaited.turn], awaited.due === null ? '' : submissionsText.due(awaited.due)]
        .filter((text) => text !== '')
        .join(', ');

/** What is still to come and from whom, in one sentence; empty when nothing waits. */
export const awaitedOf = ({ awaited }: SubmissionItem): string =>
  awaited === null
    ? ''
    : awaited.what === ''
      ? submissionsText.finishable
      : `${awaited.actor}: ${awaited.what}`;

/** The columns of the list; the core orders it: those that wait longest come first. */
export const columnsOf = (paths: readonly PathView[] | null): readonly Column<SubmissionItem>[] => [
  { id: 'title', title: words.title, width: 200, grow: 1, fixed: true, text: ({ title }) => title },
  {
    id: 'partner',
    title: words.partner,
    width: 136,
    grow: 0.5,
    text: ({ partner }) => partner || submissionsText.noPartner,
  },
  {
    id: 'path',
    title: words.path,
    width: 132,
    text: ({ path }) => pathOf(paths, path)?.name ?? path,
  },
  { id: 'waiting', title: words.waiting, width: 172, custom: true, text: (item) => waitingOf(paths, item) },
  { id: 'turn', title: words.turn, width: 150, custom: true, text: turnOf },
  { id: 'since', title: words.since, width: 116, text: ({ since }) => shortDate(since) },
  {
    id: 'deviations',
    title: words.deviations,
    width: 160,
    custom: true,
    text: ({ deviations }) => (deviations === 0 ? '' : submissionsText.deviations(deviations)),
  },
];
