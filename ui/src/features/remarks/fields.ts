import type { AgreementForm } from '../../generated/agreements';
import type { RecordKind } from '../../generated/merging';
import { historyText } from '../../text/agreement-history';
import { documentFields, partyFields, type Names } from '../agreements/history';
import { fieldInWords, valueInWords } from '../merging/told';

/** A field a remark can be about: its path, its name, and what was received there in words ('' for nothing). */
export interface RemarkField {
  field: string;
  label: string;
  value: string;
}

const ofRecord: Readonly<Record<RecordKind, readonly string[]>> = {
  agreement: Object.keys(historyText.field).filter((field) => field !== 'void_reason'),
  progress: Object.keys(historyText.progress),
  letter: ['to', 'period_first', 'period_last', 'scope'],
  attachment: ['name', 'document_id'],
  work_unit: [],
};

/** The fields of a kind of record where its content is not at hand. */
export const fieldsOfKind = (kind: RecordKind): RemarkField[] =>
  ofRecord[kind].map((field) => ({ field, label: fieldInWords(kind, field), value: '' }));

/** Every field of a received agreement with what stands there. */
export function fieldsOfAgreement(form: AgreementForm, names: Names): RemarkField[] {
  const one = (field: string, value: unknown): RemarkField => ({
    field,
    label: fieldInWords('agreement', field),
    value: valueInWords('agreement', field, value, names),
  });
  const own = form as unknown as Readonly<Record<string, unknown>>;
  const part = (list: string, index: number, member: object, titles: object) => {
    const whole = `${list}[${index}]`;
    const named = member as Readonly<Record<string, unknown>>;
    return [
      { ...one(whole, member), value: '' },
      ...Object.keys(titles).map((field) => one(`${whole}.${field}`, named[field])),
    ];
  };
  return [
    ...ofRecord.agreement.map((field) => one(field, own[field])),
    ...form.parties.flatMap((party, index) => part('parties', index, party, partyFields)),
    ...form.documents.flatMap((document, index) => part('documents', index, document, documentFields)),
  ];
}

/** The documents among the fields: what a scan is asked of. */
export const documentsAmong = (fields: readonly RemarkField[]): RemarkField[] =>
  fields.filter(({ field }) => /^documents\[\d+\]$/.test(field));

/** A field by its name, also one that is not among the given. */
export const labelOf = (kind: RecordKind, field: string, fields: readonly RemarkField[]): string =>
  fields.find((one) => one.field === field)?.label ?? fieldInWords(kind, field);
