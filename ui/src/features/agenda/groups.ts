import type { AgendaEntry, AgendaSubject } from '../../generated/agenda';
import { folded } from '../../shared/form/search';
import { router } from '../../shell/router.svelte';
import { agendaText } from '../../text/agenda';
import { halfOfPeriod, paramsOfHalf } from '../monitoring/semester';

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
  `${clock} ${due} ${subjectKey(subject)}`;

function subjectKey(subject: AgendaSubject): string {
  if (subject.about === 'office') return subject.period;
  return subject.about === 'meeting' ? `${subject.id} ${String(subject.decision)}` : subject.id;
}

export const aboutOf = (subject: AgendaSubject): string =>
  subject.about === 'office' ? agendaText.office(subject.period) : subject.title;

/** The entries in whose words every sought word stands, in their order. */
export function sought(entries: readonly AgendaEntry[], text: string): readonly AgendaEntry[] {
  const words = folded(text).split(' ').filter(Boolean);
  return entries.filter((entry) => {
    const said = folded(`${entry.name} ${aboutOf(entry.subject)} ${entry.sentence}`);
    return words.every((word) => said.includes(word));
  });
}

/** Whether an entry leads on: a duty of the office for a whole year has no record here. */
export function leadsSomewhere(subject: AgendaSubject): boolean {
  return subject.about !== 'office' || halfOfPeriod(subject.period) !== null;
}

/** Opens what an entry is about: a partner where its contacts are, a semester of the office where it is filled in. */
export function openSubject(subject: AgendaSubject): void {
  if (subject.about === 'office') {
    const half = halfOfPeriod(subject.period);
    if (half) router.go('monitoring', paramsOfHalf(half));
  } else if (subject.about === 'partner') router.go('partner', { id: subject.id, section: 'contacts' });
  else router.go(subject.about, { id: subject.id });
}
