import Building from '@lucide/svelte/icons/building';
import { call } from '../../platform';
import type { PaletteEntry } from '../../shared/keys/palette';
import { router } from '../../shell/router.svelte';
import { partnersText as words } from '../../text/partners';
import { typeOf } from './columns';
import { noFilters, queryOf } from './query';

const found = 5;

/** Partners for the palette, in any spelling: those with most agreements first. */
export async function searchPartners(text: string): Promise<PaletteEntry[]> {
  const query = queryOf({ ...noFilters(), search: text }, { column: 'agreements', direction: 'desc' });
  const { items } = await call('partners_page', { query, offset: 0, limit: found });
  return items.map((item) => ({
    id: `partner-${item.key}`,
    label: item.name,
    group: words.title,
    icon: Building,
    note: [typeOf(item), words.agreementCount(item.agreements, item.running)].join(' · '),
    run: () => router.go('partner', { id: item.key }),
  }));
}
