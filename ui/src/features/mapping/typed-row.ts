import type { FundingSource, Kind, PartyType, Variant } from '../../generated/agreements';
import type { MapCriterion, MapOrigin, MapRow, MapRowForm } from '../../generated/mapping';
import { fitted, isRecord } from '../agreements/draft-value';
import { partnerType } from '../agreements/typed-form';

export interface TypedCandidate {
  type: PartyType;
  region_code: string;
  name: string;
}
/** What is typed of a row; numbers stay the text a person wrote until they can be read. */
export interface TypedRow {
  year: string;
  urusan: string;
  work_unit: string;
  program: string;
  activity: string;
  need: string;
  kind: Kind | null;
  variant: Variant | '';
  candidates: TypedCandidate[];
  scores: Record<string, number>;
  from_year: string;
  to_year: string;
  amount: string;
  funding_sources: FundingSource[];
  reference: string;
  note: string;
  origin: MapOrigin;
}

export const blankCandidate = (kind: Kind | null): TypedCandidate => ({
  type: kind === null ? 'badan-usaha' : partnerType[kind],
  region_code: '',
  name: '',
});
export const blankRow = (year: number): TypedRow => ({
  year: String(year),
  urusan: '',
  work_unit: '',
  program: '',
  activity: '',
  need: '',
  kind: null,
  variant: '',
  candidates: [],
  scores: {},
  from_year: '',
  to_year: '',
  amount: '',
  funding_sources: [],
  reference: '',
  note: '',
  origin: 'own',
});

const yearText = (year: number | null): string => (year === null ? '' : String(year));

export const typedRow = (stored: MapRow): TypedRow => ({
  year: String(stored.year),
  urusan: stored.urusan,
  work_unit: stored.work_unit,
  program: stored.program,
  activity: stored.activity,
  need: stored.need,
  kind: stored.kind,
  variant: stored.variant ?? '',
  candidates: stored.candidates.map((one) => ({ ...one, region_code: one.region_code ?? '' })),
  scores: { ...stored.scores },
  from_year: yearText(stored.from_year),
  to_year: yearText(stored.to_year),
  amount: stored.amount === null ? '' : String(stored.amount),
  funding_sources: [...stored.funding_sources],
  reference: stored.reference,
  note: stored.note,
  origin: stored.origin,
});

/** A year of four digits; null while it is empty, undefined when it is none. */
export function readYear(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{4}$/.test(typed) ? Number(typed) : undefined;
}

/** The form as the core takes it; null while no kind is chosen or the year of the map is none. */
export function contractRow(typed: TypedRow): MapRowForm | null {
  const year = readYear(typed.year);
  if (typed.kind === null || year === null || year === undefined) return null;
  return {
    year,
    urusan: typed.urusan,
    program: typed.program,
    activity: typed.activity,
    work_unit: typed.work_unit,
    need: typed.need,
    kind: typed.kind,
    variant: typed.variant === '' ? null : typed.variant,
    candidates: typed.candidates.map(({ type, region_code, name }) => ({
      type,
      region_code: type === 'region' && region_code !== '' ? region_code : null,
      name,
    })),
    scores: { ...typed.scores },
    from_year: readYear(typed.from_year) ?? null,
    to_year: readYear(typed.to_year) ?? null,
    amount: typed.amount === '' ? null : Number(typed.amount),
    funding_sources: [...typed.funding_sources],
    reference: typed.reference,
    note: typed.note,
    origin: typed.origin,
  };
}

/** The reckoning of what is typed, as the core reckons it: weight times score, in percent of the most there are. */
export function reckoned(
  criteria: readonly MapCriterion[],
  most: number,
  scores: Readonly<Record<string, number>>,
): { points: number; most: number; percent: number } {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const points = criteria.reduce((sum, { id, weight }) => sum + weight * (scores[id] ?? 0), 0);
  const all = weights * most;
  return { points, most: all, percent: all === 0 ? 0 : Math.round((points * 100) / all) };
}

/** Reads a kept draft; null when it holds no form. An older draft misses fields rather than the whole. */
export function readRowDraft(
  value: unknown,
  year: number,
): { base_rev: number; form: TypedRow; proposal: string } | null {
  if (!isRecord(value) || !isRecord(value['form'])) return null;
  const { row, proposal } = value['form'];
  const form = fitted(blankRow(year), row);
  return {
    base_rev: typeof value['base_rev'] === 'number' ? value['base_rev'] : 0,
    form: { ...form, candidates: form.candidates.map((one) => fitted(blankCandidate(form.kind), one)) },
    proposal: typeof proposal === 'string' ? proposal : '',
  };
}
