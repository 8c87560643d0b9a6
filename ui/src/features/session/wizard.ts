import type { Region } from '../../generated/reference';
import type { SessionCreate } from '../../generated/session';
import type { LetterSettings, Official } from '../../generated/settings';
import { sessionText } from '../../text/session';
import { settingsText } from '../../text/settings';
import type { ComboboxOption } from '../../shared/form/combobox';
import { blankOfficial } from '../settings/capacity';

export const steps = ['region', 'letterhead', 'signer', 'units', 'summary'] as const;
export type Step = (typeof steps)[number];

/** What the first-start wizard holds. */
export interface WizardForm {
  region: string;
  unit: string;
  /** Proposed by the core for the region, then as changed. */
  letters: LetterSettings | null;
  official: Official;
  signerSkipped: boolean;
  units: string;
}

export const blankForm = (): WizardForm => ({
  region: '',
  unit: '',
  letters: null,
  official: blankOfficial(),
  signerSkipped: false,
  units: '',
});

/** Regions for the picker: each province, then its kabupaten and kota, with the province to find them by; the ministry last. */
export function regionOptions(regions: readonly Region[]): ComboboxOption[] {
  const provinces = new Map(
    regions.filter(({ kind }) => kind === 'provinsi').map(({ code, name }) => [code, name]),
  );
  const provinceOf = (region: Region) => (region.kind === 'provinsi' ? region.code : region.province_code);
  const order = (region: Region) =>
    region.kind === 'kementerian'
      ? '~'
      : `${provinceOf(region)}~${region.kind === 'provinsi' ? '' : region.code}`;
  return regions
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((region) => ({
      value: region.code,
      label: fullName(region),
      note:
        region.kind === 'provinsi' || region.kind === 'kementerian'
          ? region.code
          : sessionText.region.note(provinces.get(provinceOf(region)) ?? '', region.code),
    }));
}

/** "Provinsi Jawa Timur", "Daerah Istimewa Yogyakarta", "Kota Malang". */
export function fullName({ kind, name }: Region): string {
  return kind === 'provinsi' && !name.startsWith('Daerah') ? sessionText.region.province(name) : name;
}

/** The lines of a pasted list, trimmed, without list marks, empty lines and repetitions. */
export function unitNames(pasted: string): { names: string[]; repeated: number } {
  const lines = pasted
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:\d{1,3}[.)]|[-•*])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
  const seen = new Map<string, string>();
  for (const line of lines) {
    const folded = line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    if (!seen.has(folded)) seen.set(folded, line);
  }
  return { names: [...seen.values()], repeated: lines.length - seen.size };
}

/** An area of Jakarta that cannot be a party. The ministry is no region at all: it only keeps a register. */
export const isAdministrative = ({ autonomous, kind }: Region): boolean =>
  !autonomous && kind !== 'kementerian';

/** Under the letterhead of a region's secretariat its secretary signs; the ministry's signer, and what was typed, stand as they are. */
export function proposedJob(job: string, region: Region | undefined): string {
  const usual = settingsText.officials.jobUsual;
  if (job !== '' && job !== usual) return job;
  return region?.kind === 'kementerian' ? '' : usual;
}

/** What is still missing at a step, field by field; empty when one may go on. */
export function missing(step: Step, form: WizardForm, region: Region | undefined): Record<string, string> {
  const words = sessionText;
  const found: Record<string, string> = {};
  const need = (field: string, value: string, sentence: string) => {
    if (value.trim() === '') found[field] = sentence;
  };
  if (step === 'region') {
    need('region', form.region, words.region.empty);
    if (region && isAdministrative(region)) found.region = words.region.administrative(region.name);
    need('unit_name', form.unit, words.region.unitEmpty);
  }
  if (step === 'letterhead') {
    need('secretariat.line1', form.letters?.secretariat.line1 ?? '', words.letterhead.lineEmpty);
    need('place', form.letters?.place ?? '', words.letterhead.placeEmpty);
  }
  if (step === 'signer' && !form.signerSkipped) {
    need('name', form.official.name, words.signer.nameEmpty);
    need('job', form.official.job, words.signer.jobEmpty);
  }
  return found;
}

/** The request that makes the register. */
export function createRequest(form: WizardForm): SessionCreate {
  return {
    region: form.region,
    unit_name: form.unit,
    letters: form.letters,
    official: form.signerSkipped ? null : form.official,
    work_units: unitNames(form.units).names,
  };
}

/** The step a refused field belongs to, and the name the field has there. */
export function stepOf(field: string): { step: Step; name: string } {
  const [part = '', ...rest] = field.split('.');
  const name = rest.join('.');
  if (part === 'letters') return { step: 'letterhead', name };
  if (part === 'official') return { step: 'signer', name };
  if (part.startsWith('work_units')) return { step: 'units', name: 'work_units' };
  if (part === 'region' || part === 'unit_name') return { step: 'region', name: part };
  return { step: 'summary', name: field };
}
