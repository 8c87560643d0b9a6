import Handshake from '@lucide/svelte/icons/handshake';
import Plus from '@lucide/svelte/icons/plus';
import { call } from '../../platform';
import type { PaletteEntry } from '../../shared/keys/palette';
import { router } from '../../shell/router.svelte';
import { agreementsText, statusWords } from '../../text/agreements';
import { shellText } from '../../text/shell';
import { noFilters, queryOf } from './query';

const found = 8;

/** What the palette can do with agreements at once. */
export const agreementActions: readonly PaletteEntry[] = [
  {
    id: 'agreement-new',
    label: agreementsText.keys.add,
    group: shellText.groups.actions,
    icon: Plus,
    run: () => router.go('agreement-form'),
  },
];

/** Records of the register for the palette: the ones saved last come first. */
export async function searchAgreements(text: string): Promise<PaletteEntry[]> {
  const query = queryOf({ ...noFilters(), search: text }, null);
  const { items } = await call('agreements_page', { query, offset: 0, limit: found });
  return items.map(({ id, title, partner, status }) => ({
    id: `agreement-${id}`,
    label: title,
    group: shellText.groups.records,
    icon: Handshake,
    note: [partner, statusWords[status]].filter(Boolean).join(' · '),
    run: () => router.go('agreement', { id }),
  }));
}
