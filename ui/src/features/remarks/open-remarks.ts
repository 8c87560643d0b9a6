import type { RecordKind } from '../../generated/merging';
import type { Remark } from '../../generated/remarks';
import { call } from '../../platform';
import { known } from '../agreements/known';
import { kindNames } from '../../text/merging';
import { namesOf } from '../merging/names';
import { fieldsOfAgreement, type RemarkField } from './fields';

/** The open remarks on one record of an office. */
export interface RemarkedRecord {
  key: string;
  sender: number;
  kind: RecordKind;
  record: string;
  /** The agreement it is or tells the progress of, to open; null where nothing can be opened. */
  agreement: string | null;
  /** What a person knows it by; '' where only its kind is known. */
  title: string;
  /** What a remark on it can be about; the fields of its kind when absent. */
  fields: RemarkField[] | undefined;
  remarks: Remark[];
}

/** Progress is known by its agreement and semester; whose a letter or a scan is, its id does not say. */
const agreementOf = (kind: RecordKind, record: string): string | null =>
  kind === 'agreement' ? record : kind === 'progress' ? (record.split('/')[0] ?? null) : null;

/** The open remarks on records of an office, by record, the oldest first. */
export async function openRemarks(senders: readonly number[]): Promise<RemarkedRecord[]> {
  const all = await Promise.all(senders.map((sender) => call('remarks_list', { sender, record: null })));
  const groups = new Map<string, RemarkedRecord>();
  for (const remark of all.flat()) {
    if (remark.closed_at !== null) continue;
    const { sender, kind, record } = remark.form;
    const key = `${sender}:${kind}:${record}`;
    const group = groups.get(key) ?? {
      key,
      sender,
      kind,
      record,
      agreement: agreementOf(kind, record),
      title: '',
      fields: undefined,
      remarks: [],
    };
    groups.set(key, { ...group, remarks: [...group.remarks, remark] });
  }
  const names = groups.size > 0 ? namesOf(await known()) : null;
  return Promise.all(
    [...groups.values()].map(async (group) => {
      if (group.agreement === null || !names) return group;
      try {
        const { form } = await call('consolidated_get', { sender: group.sender, id: group.agreement });
        if (!form) return group;
        return group.kind === 'agreement'
          ? { ...group, title: form.title, fields: fieldsOfAgreement(form, names) }
          : { ...group, title: `${kindNames[group.kind]}: ${form.title}` };
      } catch {
        return group; // A record that stands no longer: its remarks are still told, by its kind.
      }
    }),
  );
}
