import type { MapRow, MapRowForm } from '../../generated/mapping';
import { call } from '../../platform';
import { SavingOf } from '../agreements/saving.svelte';

/** The way of saving a row of the map. */
export const rowSaving = (): SavingOf<MapRowForm, MapRow> =>
  new SavingOf({
    save: async (form, to, confirmed) => (await call('mapping_save', { ...to, form, confirmed })).value,
    revision: async (id) => (await call('mapping_get', { id })).row.rev,
    stale: 'mapping.stale',
  });
