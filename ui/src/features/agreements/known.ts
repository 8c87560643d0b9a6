import type { Reference, Region } from '../../generated/reference';
import type { OpenRegister } from '../../generated/session';
import type { WorkUnit } from '../../generated/settings';
import { call } from '../../platform';
import type { ComboboxOption } from '../../shared/form/combobox';
import { formText } from '../../text/agreement-form';
import { regionNames } from '../../text/agreements';
import { session } from '../session/session.svelte';
import type { OwnSide } from './typed-form';

/** What form and record need besides the agreement itself. */
export interface Known {
  register: OpenRegister;
  reference: Reference;
  work_units: WorkUnit[];
}

let reference: Promise<Reference> | null = null;

/** Reference data never changes while the program runs: asked for once. */
export function referenceOnce(): Promise<Reference> {
  reference ??= call('reference_all', {}).catch((thrown: unknown) => {
    reference = null;
    throw thrown;
  });
  return reference;
}

/** Forgets what was asked once; tests begin anew with it. */
export const forgetReference = (): void => {
  reference = null;
};

/** The office with its reference data and work units; null while no register is open. */
export async function known(): Promise<Known | null> {
  const [all, settings] = await Promise.all([referenceOnce(), call('settings_all', {})]);
  const { register } = session;
  return register && { register, reference: all, work_units: settings.work_units };
}

/** "Provinsi Aceh", "Kota Malang". */
export const regionName = (region: Region): string =>
  region.kind === 'provinsi' && !region.name.startsWith(regionNames.special)
    ? regionNames.province(region.name)
    : region.name;

/** All regions for a party; the administrative areas of DKI are shown with the reason why they cannot be one. */
export const regionOptions = (regions: readonly Region[]): ComboboxOption[] =>
  regions.map((region) => ({
    value: region.code,
    label: regionName(region),
    note: region.autonomous ? region.code : `${region.code} · ${formText.notAutonomous}`,
    disabled: !region.autonomous,
  }));

/** Our side of a new agreement: "Wali Kota Malang" of Kota Malang. */
export function ownSide(register: OpenRegister): OwnSide {
  const place = register.region_name.replace(regionNames.prefix, '');
  return { region_code: register.office.region_code, capacity: `${register.head_title} ${place}` };
}

/** The name of a region by its code; nothing for codes of no region. */
export const regionNamed = (regions: readonly Region[], code: string): string | undefined => {
  const region = regions.find((one) => one.code === code);
  return region && regionName(region);
};
