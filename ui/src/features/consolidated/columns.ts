import type { ConsolidatedItem } from '../../generated/consolidated';
import type { Column } from '../../shared/table/columns';
import { kindWords, statusWords } from '../../text/agreements';
import { consolidatedText, stateWords } from '../../text/consolidated';
import { shortDate } from '../../text/format';
import { termOf } from '../agreements/columns';
import { own } from './offices';

const words = consolidatedText.column;

/** What else is to know of a line, in the order of its weight. */
export function marksOf({ disputed, remarks, twins }: ConsolidatedItem): string[] {
  const { marks } = consolidatedText;
  return [
    ...(disputed ? [marks.disputed] : []),
    ...(remarks > 0 ? [marks.remarks(remarks)] : []),
    ...(twins > 0 ? [marks.twins(twins)] : []),
  ];
}

/** A record that does not stand has no status that counts: how it stands is told instead. */
export const standingOf = ({ state, status }: Pick<ConsolidatedItem, 'state' | 'status'>): string =>
  state === 'standing' ? statusWords[status] : stateWords[state];

/** The columns of the list; what is shown at first fits a window of 1366 pixels. */
export const columns: readonly Column<ConsolidatedItem>[] = [
  {
    id: 'office',
    title: words.office,
    width: 124,
    sortable: true,
    text: ({ office }) => (office.sender === own ? consolidatedText.own : office.region_name),
  },
  { id: 'kind', title: words.kind, width: 130, custom: true, text: ({ kind }) => kindWords[kind].short },
  {
    id: 'title',
    title: words.title,
    width: 216,
    grow: 1,
    sortable: true,
    fixed: true,
    text: ({ title }) => title,
  },
  {
    id: 'partner',
    title: words.partner,
    width: 140,
    grow: 0.6,
    sortable: true,
    text: ({ partner }) => partner,
  },
  {
    id: 'number',
    title: words.number,
    width: 168,
    sortable: true,
    hiddenAtFirst: true,
    text: ({ number }) => number,
  },
  {
    id: 'signed',
    title: words.signed,
    width: 132,
    sortable: true,
    hiddenAtFirst: true,
    text: ({ signed }) => (signed === null ? '' : shortDate(signed)),
  },
  { id: 'term', title: words.term, width: 146, sortable: true, text: termOf },
  { id: 'status', title: words.status, width: 186, custom: true, text: standingOf },
  {
    id: 'marks',
    title: words.marks,
    width: 130,
    custom: true,
    text: (item) => marksOf(item).join(', '),
  },
  {
    id: 'urusan',
    title: words.urusan,
    width: 200,
    hiddenAtFirst: true,
    text: ({ urusan }) => urusan.join('; '),
  },
];
