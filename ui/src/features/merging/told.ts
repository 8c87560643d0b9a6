import type { FieldChange, RecordKind } from '../../generated/merging';
import { historyText } from '../../text/agreement-history';
import { partyRank } from '../../text/agreements';
import { fileSize } from '../../text/format';
import { lettersText } from '../../text/letters';
import { mergingText } from '../../text/merging';
import { progressText } from '../../text/progress';
import { documentFields, inWords, partyFields, type Change, type Names } from '../agreements/history';

const words = mergingText.file;
type State = Readonly<Record<string, unknown>>;
const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** What the first part of a path names, by the kind of the record. */
const titles: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  agreement: historyText.field,
  progress: historyText.progress,
  letter: mergingText.letter as unknown as Readonly<Record<string, string>>,
  attachment: mergingText.attachment,
  work_unit: mergingText.unit,
};

function partOf(kind: RecordKind, path: string): string {
  const match = /^(\w+)(?:\[(\d+)\]|\.order)?(?:\.(.+))?$/.exec(path);
  const [, list = '', index, rest = ''] = match ?? [];
  const place = Number(index ?? 0);
  const named = (whole: string, titled: Readonly<Record<string, string>>) => {
    if (index === undefined) return historyText.party.order;
    return rest === '' ? whole : historyText.part(whole, titled[rest] ?? words.other(rest));
  };
  if (kind === 'agreement' && list === 'parties') return named(partyRank(place), partyFields);
  if (kind === 'agreement' && list === 'documents') {
    const whole = words.document(place + 1);
    if (/^numbers/.test(rest)) return historyText.part(whole, historyText.document.number('').trim());
    return named(whole, { ...documentFields, parent_id: historyText.document.parent_id });
  }
  if (kind === 'letter' && list === 'prints') return mergingText.letter.print(place + 1);
  return titles[kind][path] ?? words.other(path);
}

/** A member of a list by the name a person knows it by. */
function memberName(value: State, names: Names): string {
  const region = textOf(value['region_code']);
  return (
    textOf(value['name']) ||
    (region && (names.regions.get(region) ?? region)) ||
    textOf(value['number']) ||
    textOf(value['title']) ||
    inWords('kind', value['kind'], names)
  );
}

/** A value of a received record as a person reads it; '' for nothing. */
export function valueInWords(kind: RecordKind, path: string, value: unknown, names: Names): string {
  if (value === null || value === undefined) return '';
  const field = path.split('.').at(-1) ?? path;
  if (isState(value)) return memberName(value, names);
  if (Array.isArray(value)) {
    if (field === 'work_units') {
      const known = value.map((one) => names.work_units.get(textOf(one)));
      return known.every((one) => one !== undefined) ? known.join('; ') : words.units(value.length);
    }
    if (value.some(isState))
      return value
        .filter(isState)
        .map((one) => memberName(one, names))
        .join('; ');
    // An order names its members by ids: how many there are is all that can be told of it.
    return field === 'order' ? words.listOf(value.length) : inWords(field, value, names);
  }
  if (kind === 'attachment' && field === 'bytes') return fileSize(Number(value));
  if (kind === 'letter' && field === 'to')
    return (lettersText.to as Readonly<Record<string, string>>)[textOf(value)] ?? textOf(value);
  if (kind === 'letter' && field === 'state')
    return (mergingText.letter.states as Readonly<Record<string, string>>)[textOf(value)] ?? textOf(value);
  if (kind === 'letter' && field === 'scope')
    return (lettersText.scope.short as Readonly<Record<string, string>>)[textOf(value)] ?? textOf(value);
  if (field === 'parent_id' || field === 'document_id') return words.listOf(1);
  return inWords(field, value, names);
}

/** What a person knows a record by. */
export function titleOf(kind: RecordKind, title: string): string {
  const semester = /^(\d{4})-S([12])$/.exec(title);
  if (kind === 'progress' && semester)
    return progressText.semester(semester[2] === '2' ? 2 : 1, Number(semester[1]));
  return title || words.unnamed;
}

export const fieldInWords = partOf;

/** Fields that differ, both sides in words; what differs in signs no person reads (ids, the form's tag) is left out. */
export const toldFields = (kind: RecordKind, changes: readonly FieldChange[], names: Names): Change[] =>
  changes.flatMap(({ field, before, after }) => {
    const leaf = field.split('.').at(-1) ?? field;
    if (leaf === 'id' || leaf === 'party_id' || field === 'is') return [];
    const told = {
      field: partOf(kind, field),
      before: valueInWords(kind, field, before, names),
      after: valueInWords(kind, field, after, names),
    };
    return told.before === told.after && !/work_units|order/.test(leaf) ? [] : [told];
  });
