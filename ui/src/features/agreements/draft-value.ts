import { blankDocument, blankForm, blankParty, type TypedForm } from './typed-form';

/** What a draft of this form keeps: the typed form, and the revision it was begun from. */
export interface DraftValue {
  base_rev: number;
  form: TypedForm;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes from `kept` every field that has the shape of the same field in `blank`; the rest stays blank. */
export function fitted<T extends object>(blank: T, kept: unknown): T {
  if (!isRecord(kept)) return blank;
  const entries = Object.entries(blank).map(([name, empty]) => {
    const value = kept[name];
    // A choice that is empty in the blank form is null or ''.
    const fits =
      value !== undefined &&
      (empty === null
        ? value === null || ['string', 'boolean'].includes(typeof value)
        : typeof value === typeof empty && Array.isArray(value) === Array.isArray(empty));
    return [name, fits ? value : empty];
  });
  return Object.fromEntries(entries) as T;
}

/** Reads a kept draft; null when it holds no form. An older draft misses fields rather than the whole. */
export function readDraft(value: unknown): DraftValue | null {
  if (!isRecord(value) || !isRecord(value['form'])) return null;
  return {
    base_rev: typeof value['base_rev'] === 'number' ? value['base_rev'] : 0,
    form: readForm(value['form']),
  };
}

/** Reads a kept form of an agreement. */
export function readForm(value: unknown): TypedForm {
  const form = fitted(blankForm({ region_code: '', capacity: '' }), value);
  return {
    ...form,
    parties: form.parties.map((party) => fitted(blankParty('', 'region'), party)),
    documents: form.documents.map((document) => fitted(blankDocument('', 'kb'), document)),
  };
}
