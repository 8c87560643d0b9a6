import type { HistoryRow } from '../../generated/shared';
import {
  archiveWords,
  documentKindWords,
  endReasonWords,
  fundingWords,
  initiativeWords,
  kindWords,
  partyRank,
  partyTypeWords,
  variantWords,
} from '../../text/agreements';
import { historyText as words } from '../../text/agreement-history';
import { recordText } from '../../text/agreement-record';
import { dateParts, longDate, rupiah } from '../../text/format';
import { progressText } from '../../text/progress';

/** One field that differs, both sides in words. */
export interface Change {
  field: string;
  before: string;
  after: string;
}
/** One row of the history, told. */
export interface Told {
  seq: number;
  at: string;
  actor: string;
  headline: string;
  changes: Change[];
}
/** Names for codes that history keeps: regions, urusan, work units. */
export interface Names {
  regions: ReadonlyMap<string, string>;
  urusan: ReadonlyMap<string, string>;
  work_units: ReadonlyMap<string, string>;
}

type State = Readonly<Record<string, unknown>>;
const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): State[] => (Array.isArray(value) ? value.filter(isState) : []);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  variant: variantWords,
  initiative: initiativeWords,
  end_reason: endReasonWords,
  archive_form: archiveWords,
  type: partyTypeWords,
};

/** A stored value as a person reads it; '' for nothing. */
export function inWords(field: string, value: unknown, names: Names): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? recordText.yes : recordText.no;
  if (field === 'amount') return rupiah(textOf(value));
  if (Array.isArray(value)) {
    const named = value.map((one) => {
      const code = textOf(one);
      if (field === 'urusan') return names.urusan.get(code) ?? code;
      if (field === 'work_units') return names.work_units.get(code) ?? code;
      return (fundingWords as Readonly<Record<string, string>>)[code] ?? code;
    });
    return named.join('; ');
  }
  const text = textOf(value);
  if (field === 'kind')
    return (
      (kindWords as Readonly<Record<string, { short: string }>>)[text]?.short ??
      (documentKindWords as Readonly<Record<string, string>>)[text] ??
      text
    );
  if (field === 'region_code') return names.regions.get(text) ?? text;
  return lists[field]?.[text] ?? (dateParts(text) ? longDate(text) : text);
}

/** The named fields that differ between two states. */
function fields(
  before: State,
  after: State,
  titles: Readonly<Record<string, string>>,
  names: Names,
  whole = '',
): Change[] {
  return Object.entries(titles).flatMap(([field, title]) => {
    if (same(before[field], after[field])) return [];
    const [from, to] = [inWords(field, before[field], names), inWords(field, after[field], names)];
    if (from === to) return [];
    return [{ field: whole === '' ? title : words.part(whole, title), before: from, after: to }];
  });
}

export const partyFields = {
  type: words.party.type,
  region_code: words.party.region_code,
  name: words.party.name,
  signer: words.party.signer,
  capacity: words.party.capacity,
  mandate: words.party.mandate,
};
export const documentFields = {
  kind: words.document.kind,
  title: words.document.title,
  signed: words.document.signed,
  signed_at_place: words.document.signed_at_place,
  starts: words.document.starts,
  ends: words.document.ends,
  open_reason: words.document.open_reason,
  archive_form: words.document.archive_form,
  archive_place: words.document.archive_place,
};

const partyName = (party: State | undefined, names: Names): string =>
  party === undefined
    ? ''
    : textOf(party['name']) ||
      (names.regions.get(textOf(party['region_code'])) ?? textOf(party['region_code']));

/** Things with ids: what came, what went, and what changed in those that stayed. */
function members(
  before: State[],
  after: State[],
  itself: (list: State[], one: State) => string,
  nameOf: (one: State) => string,
  changed: (from: State, to: State, whole: string) => Change[],
): Change[] {
  const gone = before.filter(({ id }) => !after.some((one) => one['id'] === id));
  return [
    ...gone.map((one) => ({ field: itself(before, one), before: nameOf(one), after: '' })),
    ...after.flatMap((one) => {
      const was = before.find(({ id }) => id === one['id']);
      const whole = itself(after, one);
      return was ? changed(was, one, whole) : [{ field: whole, before: '', after: nameOf(one) }];
    }),
  ];
}

function agreementChanges(before: State, after: State, names: Names): Change[] {
  const [partiesBefore, partiesAfter] = [listOf(before['parties']), listOf(after['parties'])];
  const [documentsBefore, documentsAfter] = [listOf(before['documents']), listOf(after['documents'])];
  const rank = (list: State[], one: State) => partyRank(list.indexOf(one));
  const documentName = (one: State) => inWords('kind', one['kind'], names);
  const numbersOf = (one: State) =>
    new Map(listOf(one['numbers']).map((number) => [textOf(number['party_id']), textOf(number['number'])]));
  const orderOf = (list: State[], among: State[]) =>
    list.filter(({ id }) => among.some((one) => one['id'] === id)).map((one) => partyName(one, names));
  const [orderBefore, orderAfter] = [
    orderOf(partiesBefore, partiesAfter),
    orderOf(partiesAfter, partiesBefore),
  ];
  const idsOf = (list: State[], among: State[]) =>
    list.map(({ id }) => id).filter((id) => among.some((one) => one['id'] === id));
  const reordered = !same(idsOf(partiesBefore, partiesAfter), idsOf(partiesAfter, partiesBefore));
  return [
    ...fields(before, after, words.field, names),
    ...members(
      partiesBefore,
      partiesAfter,
      rank,
      (one) => partyName(one, names),
      (from, to, whole) => fields(from, to, partyFields, names, whole),
    ),
    ...(reordered
      ? [{ field: words.party.order, before: orderBefore.join(' → '), after: orderAfter.join(' → ') }]
      : []),
    ...members(
      documentsBefore,
      documentsAfter,
      (_, one) => documentName(one),
      (one) => [...numbersOf(one).values()].join('; ') || documentName(one),
      (from, to, whole) => {
        const [old, now] = [numbersOf(from), numbersOf(to)];
        const parties = [...new Set([...old.keys(), ...now.keys()])];
        const parent = (one: State, list: State[]) => {
          const found = list.find(({ id }) => id === one['parent_id']);
          return found ? documentName(found) : '';
        };
        return [
          ...fields(from, to, documentFields, names, whole),
          ...(same(from['parent_id'], to['parent_id'])
            ? []
            : [
                {
                  field: words.part(whole, words.document.parent_id),
                  before: parent(from, documentsBefore),
                  after: parent(to, documentsAfter),
                },
              ]),
          ...parties.flatMap((id) => {
            const [was, is] = [old.get(id) ?? '', now.get(id) ?? ''];
            const owner = [...partiesAfter, ...partiesBefore].find((one) => one['id'] === id);
            const field = words.part(whole, words.document.number(partyName(owner, names)));
            return was === is ? [] : [{ field, before: was, after: is }];
          }),
        ];
      },
    ),
  ];
}

const isProgress = (state: State) => 'development' in state && 'semester' in state;
const isAttachment = (state: State) => 'sha256' in state && 'media_type' in state;
const isTarget = (state: State) => 'measure' in state && 'planned' in state;
const isRealisation = (state: State) => 'target' in state && 'semester' in state;
const isEvaluation = (state: State) => 'answers' in state && 'round' in state;

/** What was recorded of monitoring; null for a row of something else. */
function ofMonitoring(before: State, after: State, names: Names): Pick<Told, 'headline' | 'changes'> | null {
  const withdrawn = textOf(after['void_reason']) !== '';
  const year = Number(after['year']);
  const { action } = words;
  if (isTarget(after)) {
    const name = textOf(after['name']);
    return {
      headline: withdrawn ? action.targetWithdrawn(name) : action.target(name),
      changes: fields(before, after, words.target, names),
    };
  }
  if (isRealisation(after)) {
    const semester = progressText.semester(after['semester'] === 2 ? 2 : 1, year);
    return {
      headline: withdrawn ? action.realisationWithdrawn(semester) : action.realisation(semester),
      changes: fields(before, after, words.realisation, names),
    };
  }
  if (isEvaluation(after)) {
    const round = Number(after['round']);
    return {
      headline: withdrawn ? action.evaluationWithdrawn(round, year) : action.evaluation(round, year),
      changes: fields(before, after, words.evaluation, names),
    };
  }
  return null;
}

function told(row: HistoryRow, names: Names): Pick<Told, 'headline' | 'changes'> {
  const before = isState(row.before) ? row.before : {};
  const after = isState(row.after) ? row.after : {};
  if (isProgress(after)) {
    const semester = progressText.semester(after['semester'] === 2 ? 2 : 1, Number(after['year']));
    return {
      headline: words.action.progress(semester),
      changes: fields(before, after, words.progress, names),
    };
  }
  if (isAttachment(after)) {
    const name = textOf(after['name']);
    const withdrawn = textOf(after['void_reason']) !== '';
    return {
      headline: withdrawn ? words.action.withdrawn(name) : words.action.attached(name),
      changes: withdrawn ? fields(before, after, { void_reason: words.field.void_reason }, names) : [],
    };
  }
  const monitored = ofMonitoring(before, after, names);
  if (monitored) return monitored;
  if (!isState(row.after)) return { headline: words.action.other, changes: [] };
  if (!isState(row.before)) return { headline: words.action.created, changes: [] };
  const changes = agreementChanges(before, after, names);
  if (!same(before['void_reason'], after['void_reason'])) return { headline: words.action.voided, changes };
  if (same(before['ended_on'], null) && !same(after['ended_on'], null))
    return { headline: words.action.ended, changes };
  return { headline: words.action.saved, changes };
}

/** The history of a record in sentences, in the order it came. */
export const toldHistory = (rows: readonly HistoryRow[], names: Names): Told[] =>
  rows.map((row) => ({ seq: row.seq, at: row.at, actor: row.actor, ...told(row, names) }));
