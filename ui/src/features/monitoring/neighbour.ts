import type { EvaluationFormView, MonitoringItem } from '../../generated/monitoring';
import { call } from '../../platform';
import { lacks, partsOf, type Part } from './parts';
import { queryOf, type Filters } from './query';
import type { Half } from './semester';

const asMany = 1000;

/** What an officer walks through: the parts the list was narrowed to, else all. */
export const wantedParts = (filters: Filters, forms: readonly EvaluationFormView[]): readonly Part[] =>
  filters.missing.length > 0 ? filters.missing : partsOf(forms);

/** How many agreements of these filters still lack something. */
export async function leftToFill(
  half: Half,
  filters: Filters,
  forms: readonly EvaluationFormView[],
): Promise<number> {
  const query = queryOf(half, { ...filters, missing: wantedParts(filters, forms) });
  return (await call('monitoring_page', { query, offset: 0, limit: 1 })).total;
}

/** The next agreement (or the one before) in the order of the list that lacks something; null when there is none. */
export async function neighbour(
  half: Half,
  filters: Filters,
  forms: readonly EvaluationFormView[],
  id: string,
  step: 'next' | 'previous',
): Promise<string | null> {
  // The one that was just filled in is no longer missing anything: its place is found among all.
  const query = queryOf(half, { ...filters, missing: [], filled: [], recommendations: [] });
  const all: MonitoringItem[] = [];
  for (;;) {
    const page = await call('monitoring_page', { query, offset: all.length, limit: asMany });
    all.push(...page.items);
    if (page.items.length === 0 || all.length >= page.total) break;
  }
  const at = all.findIndex((one) => one.id === id);
  const wanted = wantedParts(filters, forms);
  const open = (one: MonitoringItem) => one.id !== id && wanted.some((part) => lacks(one, part));
  const found = step === 'next' ? all.slice(at + 1).find(open) : all.slice(0, Math.max(at, 0)).findLast(open);
  return found?.id ?? null;
}
