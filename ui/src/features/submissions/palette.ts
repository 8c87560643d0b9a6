import FileInput from '@lucide/svelte/icons/file-input';
import { call } from '../../platform';
import type { PaletteEntry } from '../../shared/keys/palette';
import { router } from '../../shell/router.svelte';
import { outcomeWords, submissionsText as words } from '../../text/submissions';
import { noFilters, queryOf } from './query';

const found = 5;

/** Submissions for the palette: those that wait longest first. */
export async function searchSubmissions(text: string): Promise<PaletteEntry[]> {
  const query = queryOf({ ...noFilters(), search: text });
  const { items } = await call('submissions_page', { query, offset: 0, limit: found });
  return items.map(({ id, title, partner, outcome }) => ({
    id: `submission-${id}`,
    label: title,
    group: words.title,
    icon: FileInput,
    note: [partner, outcomeWords[outcome]].filter(Boolean).join(' · '),
    run: () => router.go('submission', { id }),
  }));
}
