import type { AgendaEntry, AgendaSubject } from '../../generated/agenda';
import { router } from '../../shell/router.svelte';
import { agendaText } from '../../text/agenda';

export const groups = ['over', 'week', 'month', 'later'] as const;
export type Group = (typeof groups)[number];

/** Where an entry stands: overdue, within 7 days, within 30 days, later. */
export function groupOf({ over, days_left }: Pick<AgendaEntry, 'over' | 'days_left'>): Group {
  if (over) return 'over';
  if (days_left <= 7) return 'week';
  return days_left <= 30 ? 'month' : 'later';
}

/** The groups that have entries, in order; entries keep the order of the core. */
export const grouped = (
  entries: readonly AgendaEntry[],
): { group: Group; entries: readonly AgendaEntry[] }[] =>
  groups
    .map((group) => ({ group, entries: entries.filter((entry) => groupOf(entry) === group) }))
    .filter((one) => one.entries.length > 0);

/** What names an entry among the others: a clock may run for many subjects, and again for another day. */
export const keyOf = ({ clock, due, subject }: AgendaEntry): string =>
  `${clock} ${due} ${subject.about === 'office' ? subject.period : subject.id}`;

export const aboutOf = (subject: AgendaSubject): string =>
  subject.about === 'office' ? agendaText.office(subject.period) : subject.title;

/** Opens what an entry is about; a duty of the office itself has no record. */
export function openSubject(subject: AgendaSubject): void {
  if (subject.about !== 'office') router.go(subject.about, { id: subject.id });
}
