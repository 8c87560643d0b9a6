import MapIcon from '@lucide/svelte/icons/map';
import { call } from '../../platform';
import type { PaletteEntry } from '../../shared/keys/palette';
import { router } from '../../shell/router.svelte';
import { mappingText as words } from '../../text/mapping';
import { noFilters, queryOf } from './query';

const found = 5;
/** Years whose maps are looked through, the newest first. */
const years = 3;

/** Rows of the newest maps for the palette: the most urgent of the newest year first. */
export async function searchMap(text: string): Promise<PaletteEntry[]> {
  const known = (await call('mapping_years', {})).map(({ year }) => year).sort((a, b) => b - a);
  const pages = await Promise.all(
    known.slice(0, years).map((year) =>
      call('mapping_page', {
        query: queryOf(year, { ...noFilters(), search: text }),
        offset: 0,
        limit: found,
      }),
    ),
  );
  return pages
    .flatMap(({ items }) => items)
    .slice(0, found)
    .map(({ id, activity, program, work_unit_name, year }) => ({
      id: `map-row-${id}`,
      label: activity || program,
      group: words.title,
      icon: MapIcon,
      note: [work_unit_name, words.yearOf(year)].filter(Boolean).join(' · '),
      run: () => router.go('map-row', { id }),
    }));
}
