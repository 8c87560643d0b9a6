import type { AgreementItem } from '../../generated/agreements';
import type { Column } from '../../shared/table/columns';
import { agreementsText, kindWords, statusWords } from '../../text/agreements';
import { moment, shortDate } from '../../text/format';

const words = agreementsText;
const day = (iso: string | null): string => (iso === null ? '' : shortDate(iso));

/** First day to last day as the table writes it; empty while nothing is signed. */
export function termOf({
  starts,
  ends,
  ended_on,
}: Pick<AgreementItem, 'starts' | 'ends' | 'ended_on'>): string {
  if (starts === null) return words.noDate;
  const last = ended_on !== null && (ends === null || ended_on < ends) ? ended_on : ends;
  return last === null ? words.since(shortDate(starts)) : words.until(shortDate(starts), shortDate(last));
}

/**
 * The columns of the table. The term begins on the day of signing as a rule, so that day alone is hidden at first:
 * all that is shown fits a window of 1366 pixels. Sorting by term sorts by its last day.
 */
export const columns: readonly Column<AgreementItem>[] = [
  {
    id: 'kind',
    title: words.column.kind,
    width: 136,
    sortable: true,
    custom: true,
    text: ({ kind }) => kindWords[kind].short,
  },
  {
    id: 'title',
    title: words.column.title,
    width: 230,
    grow: 1,
    sortable: true,
    fixed: true,
    text: ({ title }) => title,
  },
  {
    id: 'partner',
    title: words.column.partner,
    width: 180,
    grow: 0.6,
    sortable: true,
    text: ({ partner }) => partner,
  },
  {
    id: 'number',
    title: words.column.number,
    width: 160,
    grow: 0.6,
    sortable: true,
    text: ({ number }) => number,
  },
  {
    id: 'signed',
    title: words.column.signed,
    width: 132,
    sortable: true,
    hiddenAtFirst: true,
    text: ({ signed }) => day(signed),
  },
  { id: 'term', title: words.column.term, width: 136, sortable: true, text: termOf },
  {
    id: 'status',
    title: words.column.status,
    width: 186,
    custom: true,
    text: ({ status }) => statusWords[status],
  },
  {
    id: 'urusan',
    title: words.column.urusan,
    width: 200,
    hiddenAtFirst: true,
    text: ({ urusan }) => urusan.join('; '),
  },
  {
    id: 'work_units',
    title: words.column.work_units,
    width: 170,
    hiddenAtFirst: true,
    text: ({ work_units }) => work_units.join('; '),
  },
  {
    id: 'updated',
    title: words.column.updated,
    width: 140,
    sortable: true,
    hiddenAtFirst: true,
    text: ({ updated_at }) => moment(updated_at),
  },
];
