import type { Sender } from '../../generated/senders';
import type { Names } from '../agreements/history';
import { regionName, type Known } from '../agreements/known';

/** Names for what received records carry as codes. Work units of other offices are not this register's: their ids stay unknown. */
export const namesOf = (known: Known | null): Names => ({
  regions: new Map(known?.reference.regions.map((region) => [region.code, regionName(region)]) ?? []),
  urusan: new Map(known?.reference.urusan.map(({ code, name }) => [code, name]) ?? []),
  work_units: new Map(),
});

/** Offices by the id their packages carry. */
export const officesOf = (senders: readonly Sender[] | null): Map<string, string> =>
  new Map((senders ?? []).map(({ office_id, region_name }) => [office_id, region_name]));
