import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import ClockAlert from '@lucide/svelte/icons/clock-alert';
import GitMerge from '@lucide/svelte/icons/git-merge';
import type { Compliance, ComplianceOffice, ProvinceCompliance } from '../../generated/compliance';
import { complianceText as words } from '../../text/compliance';

/** How far a province is with all its offices. */
export type ProvinceStanding = keyof typeof words.provinceStandings;

export const provinceSigns = {
  complete: { tone: 'green', icon: CircleCheck },
  partial: { tone: 'blue', icon: GitMerge },
  none: { tone: 'gray', icon: CircleDashed },
  behind: { tone: 'amber', icon: ClockAlert },
  overdue: { tone: 'red', icon: ClockAlert },
} as const;

const comeOf = ({ counts }: ProvinceCompliance): number => counts.sent + counts.covered;

export function provinceStandingOf(province: ProvinceCompliance, overdue: boolean): ProvinceStanding {
  const come = comeOf(province);
  if (come >= province.counts.expected) return 'complete';
  if (overdue) return come > 0 ? 'behind' : 'overdue';
  return come > 0 ? 'partial' : 'none';
}

/** How much has come, 0 to 1. */
export const shareOf = (province: ProvinceCompliance): number =>
  province.counts.expected === 0 ? 1 : comeOf(province) / province.counts.expected;

/** Whether the day for the period has passed. */
export const isOverdue = ({ due, on }: Compliance): boolean => due !== null && on > due;

/** Codes of the provinces of which an office is among these. */
export const provincesOf = (offices: readonly ComplianceOffice[]): ReadonlySet<string> =>
  new Set(offices.map(({ region_code }) => region_code.slice(0, 2)));

export type ProvinceColumn = keyof typeof words.provinces.columns;
const worth: Readonly<Record<ProvinceStanding, number>> = {
  overdue: 0,
  none: 1,
  behind: 2,
  partial: 3,
  complete: 4,
};

/** The provinces in the order of a column; without one by their codes. */
export function sortedProvinces(
  provinces: readonly ProvinceCompliance[],
  sort: { column: string; direction: 'asc' | 'desc' } | null,
  overdue: boolean,
): ProvinceCompliance[] {
  if (!sort) return [...provinces];
  const way = sort.direction === 'asc' ? 1 : -1;
  const value = (province: ProvinceCompliance): number | string => {
    const { counts } = province;
    switch (sort.column as ProvinceColumn) {
      case 'province':
        return province.region_name;
      case 'standing':
        return worth[provinceStandingOf(province, overdue)];
      case 'share':
        return shareOf(province);
      case 'absent':
        return counts.absent;
      case 'late':
        return counts.late;
      case 'remarked':
        return counts.remarked;
      case 'not_enrolled':
        return counts.not_enrolled;
    }
  };
  return [...provinces].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : String(one).localeCompare(String(other), 'id-ID');
    return way * order || a.region_code.localeCompare(b.region_code);
  });
}
