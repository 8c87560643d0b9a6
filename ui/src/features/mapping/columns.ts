import type { MapItem } from '../../generated/mapping';
import type { Column } from '../../shared/table/columns';
import { kindWords } from '../../text/agreements';
import { rupiah } from '../../text/format';
import { mappingText, mapRowText, mapStateWords } from '../../text/mapping';

const words = mappingText.column;

/** The name of a row: its activity within its program. */
export const rowTitle = ({ program, activity }: Pick<MapItem, 'program' | 'activity'>): string =>
  [program, activity].filter((text) => text.trim() !== '').join(' – ');

/** Whole rupiah: sen say nothing in a plan. */
export const planned = (sen: number | null): string =>
  sen === null ? '' : rupiah(String(sen)).replace(/,00$/, '');

/** The columns of the list; the core orders it, the most urgent first. */
export const columns: readonly Column<MapItem>[] = [
  {
    id: 'program',
    title: words.program,
    width: 188,
    grow: 1,
    fixed: true,
    custom: true,
    text: rowTitle,
  },
  {
    id: 'of_program',
    title: words.of_program,
    width: 200,
    hiddenAtFirst: true,
    text: ({ program }) => program,
  },
  { id: 'urusan', title: words.urusan, width: 120, grow: 0.3, text: ({ urusan_name }) => urusan_name },
  { id: 'work_unit', title: words.work_unit, width: 108, text: ({ work_unit_name }) => work_unit_name },
  { id: 'kind', title: words.kind, width: 124, custom: true, text: ({ kind }) => kindWords[kind].short },
  {
    id: 'partner',
    title: words.partner,
    width: 120,
    grow: 0.5,
    text: ({ partner }) => partner || mappingText.noPartner,
  },
  {
    id: 'priority',
    title: words.priority,
    width: 92,
    align: 'end',
    custom: true,
    text: ({ priority, scored }) => (scored ? String(priority) : `${priority} (${mappingText.partly})`),
  },
  {
    id: 'term',
    title: words.term,
    width: 96,
    hiddenAtFirst: true,
    text: ({ from_year, to_year }) => mapRowText.termOf(from_year, to_year),
  },
  {
    id: 'amount',
    title: words.amount,
    width: 162,
    align: 'end',
    text: ({ amount }) => planned(amount),
  },
  {
    id: 'state',
    title: words.state,
    width: 172,
    custom: true,
    text: ({ fate }) => mapStateWords[fate.state],
  },
];
