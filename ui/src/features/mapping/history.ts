import type { MapRow } from '../../generated/mapping';
import type { HistoryRow } from '../../generated/shared';
import { fundingWords, kindWords, partyTypeWords, variantWords } from '../../text/agreements';
import { longDate } from '../../text/format';
import { mapRowText as words, originWords } from '../../text/mapping';
import type { Change, Names, Told } from '../agreements/history';
import { planned } from './columns';

type State = Partial<MapRow>;
const stateOf = (value: unknown): State | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;

/** Every field of a row in words, by its title. */
function inWords(state: State, names: Names, criteria: ReadonlyMap<string, string>): Map<string, string> {
  const candidates = (state.candidates ?? []).map(({ type, region_code, name }) => {
    const region = region_code === null ? undefined : names.regions.get(region_code);
    return `${name || (region ?? '')} (${partyTypeWords[type]})`;
  });
  return new Map([
    [words.history.year, String(state.year ?? '')],
    [words.urusan, names.urusan.get(state.urusan ?? '') ?? state.urusan ?? ''],
    [words.work_unit, names.work_units.get(state.work_unit ?? '') ?? state.work_unit ?? ''],
    [words.program, state.program ?? ''],
    [words.activity, state.activity ?? ''],
    [words.need, state.need ?? ''],
    [words.kind, state.kind ? kindWords[state.kind].short : ''],
    [words.history.variant, state.variant ? variantWords[state.variant] : ''],
    [words.candidates, candidates.join('; ')],
    [words.history.from_year, String(state.from_year ?? '')],
    [words.history.to_year, String(state.to_year ?? '')],
    [words.amount, planned(state.amount ?? null)],
    [words.funding, (state.funding_sources ?? []).map((one) => fundingWords[one]).join('; ')],
    [words.reference, state.reference ?? ''],
    [words.note, state.note ?? ''],
    [words.history.origin, state.origin ? originWords[state.origin] : ''],
    ...[...criteria].map(
      ([id, name]) => [words.history.score(name), String(state.scores?.[id] ?? '')] as const,
    ),
    [words.history.droppedOf, state.dropped ? `${longDate(state.dropped.on)}: ${state.dropped.reason}` : ''],
    [words.history.void_reason, state.void_reason ?? ''],
  ]);
}

function headlineOf(before: State | null, after: State): string {
  if (before === null) return after.carried_from ? words.history.carried : words.history.created;
  if (!before.void_reason && after.void_reason) return words.history.voided;
  if (!before.dropped && after.dropped) return words.history.dropped;
  if (before.dropped && !after.dropped) return words.history.resumed;
  return words.history.saved;
}

/** The history of a row in sentences, in the order it came. */
export const toldRowHistory = (
  rows: readonly HistoryRow[],
  names: Names,
  criteria: ReadonlyMap<string, string>,
): Told[] =>
  rows.map(({ seq, at, actor, before, after }) => {
    const [was, is] = [stateOf(before), stateOf(after) ?? {}];
    const [old, now] = [inWords(was ?? {}, names, criteria), inWords(is, names, criteria)];
    const changes: Change[] =
      was === null
        ? []
        : [...now].flatMap(([field, after]) => {
            const before = old.get(field) ?? '';
            return before === after ? [] : [{ field, before, after }];
          });
    return { seq, at, actor, headline: headlineOf(was, is), changes };
  });
