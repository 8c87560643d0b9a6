import type { BulkChange, BulkHow } from '../../generated/bulk';
import type { FundingSource, Initiative } from '../../generated/agreements';

/** As many as one change may be for. */
export const mostAtOnce = 5_000;

/** A change as it is typed; what is empty changes nothing. */
export interface TypedChange {
  urusan: { how: BulkHow; values: string[] };
  work_units: { how: BulkHow; values: string[] };
  funding: { how: BulkHow; values: string[] };
  initiative: Initiative | '';
  archive_place: string;
}

export const noChange = (): TypedChange => ({
  urusan: { how: 'add', values: [] },
  work_units: { how: 'add', values: [] },
  funding: { how: 'add', values: [] },
  initiative: '',
  archive_place: '',
});

/** As the core takes it. */
export function changeOf(typed: TypedChange): BulkChange {
  const place = typed.archive_place.trim();
  return {
    urusan: typed.urusan.values.length > 0 ? typed.urusan : null,
    work_units: typed.work_units.values.length > 0 ? typed.work_units : null,
    funding_sources:
      typed.funding.values.length > 0
        ? { how: typed.funding.how, values: typed.funding.values as FundingSource[] }
        : null,
    initiative: typed.initiative === '' ? null : typed.initiative,
    archive_place: place === '' ? null : place,
  };
}

/** Whether it changes anything. */
export const changes = (typed: TypedChange): boolean =>
  Object.values(changeOf(typed)).some((value) => value !== null);
