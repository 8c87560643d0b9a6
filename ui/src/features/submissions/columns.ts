import type { SubmissionItem } from '../../generated/submissions';
import type { PathView } from '../../generated/submissions';
import type { Column } from '../../shared/table/columns';
import { shortDate } from '../../text/format';
import { outcomeWords, submissionsText } from '../../text/submissions';
import { pathOf, stageName } from './paths';

const words = submissionsText.column;

/** What waits, or how it ended. */
export const waitingOf = (paths: readonly PathView[] | null, item: SubmissionItem): string =>
  item.outcome === 'open' && item.waiting !== ''
    ? stageName(pathOf(paths, item.path), item.waiting)
    : outcomeWords[item.outcome];

/** The columns of the list; the core orders it: those that wait longest come first. */
export const columnsOf = (paths: readonly PathView[] | null): readonly Column<SubmissionItem>[] => [
  { id: 'title', title: words.title, width: 220, grow: true, fixed: true, text: ({ title }) => title },
  {
    id: 'partner',
    title: words.partner,
    width: 160,
    text: ({ partner }) => partner || submissionsText.noPartner,
  },
  {
    id: 'path',
    title: words.path,
    width: 160,
    text: ({ path }) => pathOf(paths, path)?.name ?? path,
  },
  { id: 'waiting', title: words.waiting, width: 200, custom: true, text: (item) => waitingOf(paths, item) },
  { id: 'since', title: words.since, width: 120, text: ({ since }) => shortDate(since) },
  {
    id: 'deviations',
    title: words.deviations,
    width: 172,
    custom: true,
    text: ({ deviations }) => (deviations === 0 ? '' : submissionsText.deviations(deviations)),
  },
];
