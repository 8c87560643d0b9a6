import type { Kind, Variant } from '../../generated/agreements';
import { formText } from '../../text/agreement-form';

const articles: Partial<Record<Kind, string>> = {
  'ksdd-wajib': '11',
  'ksdd-sukarela': '11',
  ksdpk: '34',
  sinergi: '56',
};

export interface DprdAnswer {
  /** null while it cannot be told. */
  needed: boolean | null;
  sentence: string;
}

/** Whether DPRD must approve, from kind and the two questions (PM22 Pasal 11, 34, 56; PM25 Pasal 16). */
export function dprd(
  kind: Kind | null,
  variant: Variant | '' | null,
  burdens: boolean | null,
  unbudgeted: boolean | null,
): DprdAnswer {
  const words = formText.dprd;
  if (kind === null) return { needed: null, sentence: words.unknown };
  if (kind === 'legacy') return { needed: null, sentence: words.legacy };
  if (kind === 'ksdll' && variant === 'ksdll-penerusan')
    return { needed: null, sentence: words.continuation };
  const article = articles[kind];
  if (article === undefined) return { needed: true, sentence: words.always };
  if (burdens === true || unbudgeted === true) return { needed: true, sentence: words.needed(article) };
  if (burdens === null || unbudgeted === null) return { needed: null, sentence: words.open(article) };
  return { needed: false, sentence: words.free(article) };
}
