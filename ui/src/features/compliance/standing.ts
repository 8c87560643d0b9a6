import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import ClockAlert from '@lucide/svelte/icons/clock-alert';
import GitMerge from '@lucide/svelte/icons/git-merge';
import House from '@lucide/svelte/icons/house';
import MessageSquare from '@lucide/svelte/icons/message-square-text';
import type { Compliance, ComplianceOffice } from '../../generated/compliance';
import { complianceText as words } from '../../text/compliance';

/** Where an office stands for a period: what a person does next about it. */
export type Standing = keyof typeof words.standings;
/** What is worth knowing of an office whatever its standing. */
export type Mark = keyof typeof words.marks;
export type Filter = 'all' | Standing | Mark;

/** The order of the legend: what asks for something first. */
export const standings = [
  'overdue',
  'waiting',
  'merged',
  'remarked',
  'answered',
] as const satisfies Standing[];

export const signs = {
  own: { tone: 'gray', icon: House },
  overdue: { tone: 'red', icon: ClockAlert },
  waiting: { tone: 'gray', icon: CircleDashed },
  merged: { tone: 'blue', icon: GitMerge },
  remarked: { tone: 'amber', icon: MessageSquare },
  answered: { tone: 'green', icon: CircleCheck },
} as const;

export const hasCome = ({ delivery }: ComplianceOffice): boolean =>
  delivery === 'sent' || delivery === 'covered';

export function standingOf(office: ComplianceOffice): Standing {
  if (office.delivery === 'own') return 'own';
  if (office.delivery === 'absent') return office.late ? 'overdue' : 'waiting';
  if (office.remarks > 0 || office.refused > 0) return 'remarked';
  return office.receipt ? 'answered' : 'merged';
}

const marked: Readonly<Record<Mark, (office: ComplianceOffice) => boolean>> = {
  came_late: (office) => hasCome(office) && office.late,
  not_enrolled: (office) => office.delivery !== 'own' && office.enrolment !== 'enrolled',
  unanswered: (office) => hasCome(office) && !office.receipt,
};
export const hasMark = (office: ComplianceOffice, mark: Mark): boolean => marked[mark](office);

const isMark = (filter: Filter): filter is Mark => filter in marked;
export const fits = (office: ComplianceOffice, filter: Filter): boolean =>
  filter === 'all' || (isMark(filter) ? marked[filter](office) : standingOf(office) === filter);

export const countOf = (offices: readonly ComplianceOffice[], filter: Filter): number =>
  offices.filter((office) => fits(office, filter)).length;

/** Whether an office is found by what a person types. */
export const isFound = (office: ComplianceOffice, typed: string): boolean =>
  [office.region_name, office.region_code, office.unit_name, office.file_name ?? '']
    .join(' ')
    .toLowerCase()
    .includes(typed.trim().toLowerCase());

/** How many have come, in the words of the headline. */
export const mergedCount = ({ counts }: Compliance): number => counts.sent + counts.covered;

export type SortColumn = keyof typeof words.table.columns;
const worth: Readonly<Record<Standing, number>> = {
  overdue: 0,
  waiting: 1,
  remarked: 2,
  merged: 3,
  answered: 4,
  own: 5,
};
const keyOf = (office: ComplianceOffice, column: SortColumn): string | number => {
  switch (column) {
    case 'office':
      return office.region_name;
    case 'standing':
      return worth[standingOf(office)];
    case 'package':
      return office.package_period === null ? '' : `${office.package_period} ${office.sequence ?? 0}`;
    case 'came':
      return office.came_on ?? '';
    case 'receipt':
      return hasCome(office) ? (office.receipt ? 2 : 1) : 0;
    case 'enrolment':
      return words.enrolment[office.enrolment];
    default:
      return office[column];
  }
};

/** The offices in the order of a column; without one by their codes, as the answer has them. */
export function sorted(
  offices: readonly ComplianceOffice[],
  sort: { column: string; direction: 'asc' | 'desc' } | null,
): ComplianceOffice[] {
  if (!sort) return [...offices];
  const column = sort.column as SortColumn;
  const way = sort.direction === 'asc' ? 1 : -1;
  return [...offices].sort((a, b) => {
    const [one, other] = [keyOf(a, column), keyOf(b, column)];
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : String(one).localeCompare(String(other), 'id-ID');
    return way * order || a.region_code.localeCompare(b.region_code);
  });
}
