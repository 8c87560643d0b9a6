import { call } from '../../platform';
import { isRecord } from '../agreements/draft-value';
import type { Given } from './steps';
import type { TypedTicks } from './ticks';

/** What is typed of one piece of evidence. */
export interface TypedEvidence {
  given: Given;
  ticks: TypedTicks;
}

const prefix = 'evidence:';

/** A new record has one draft, the correction of a record another. */
export const draftKeyOf = (submission: string, stage: string, evidence: string, event?: string): string =>
  [`${prefix}${submission}`, stage, evidence, ...(event === undefined ? [] : [event])].join(':');

/** The submission a draft is typed on. */
export const submissionOfDraft = (key: string): string => key.slice(prefix.length).split(':')[0] ?? '';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the draft holds of the ticks that are asked for now; the others were taken out of the rules since. */
function fittedTicks<Part extends TypedTicks[keyof TypedTicks]>(asked: Part, kept: unknown): Part {
  const found = isRecord(kept) ? kept : {};
  return Object.fromEntries(
    Object.entries(asked).map(([id, tick]) => {
      const one = found[id];
      return [id, isRecord(one) ? { answer: textOf(one['answer']), note: textOf(one['note']) } : tick];
    }),
  ) as Part;
}

/** Reads the draft of one piece of evidence over what its form begins with; null when none is kept. */
export async function keptEvidence(
  key: string,
  fields: readonly string[],
  start: TypedEvidence,
): Promise<{ typed: TypedEvidence; at: string } | null> {
  const draft = await call('drafts_get', { key });
  const form = draft !== null && isRecord(draft.value) ? draft.value['form'] : null;
  if (draft === null || !isRecord(form)) return null;
  const given = isRecord(form['given']) ? form['given'] : {};
  const ticks = isRecord(form['ticks']) ? form['ticks'] : {};
  return {
    at: draft.updated_at,
    typed: {
      given: Object.fromEntries(
        fields.flatMap((field) => (field in given ? [[field, textOf(given[field])]] : [])),
      ) as Given,
      ticks: {
        items: fittedTicks(start.ticks.items, ticks['items']),
        criteria: fittedTicks(start.ticks.criteria, ticks['criteria']),
      },
    },
  };
}
