import type { Kind } from '../../generated/agreements';
import type { AddendumView, Citation } from '../../generated/submissions';
import { addendumWords } from '../../text/submission-record';

/** What decides about DPRD for a change to an agreement. */
export interface AddendumAsked {
  question: string;
  basis: string | null;
  /** The article as words, where its text is not at hand. */
  articles: string;
  citations: readonly Citation[];
}

/** The question of a kind: as the rules of the office put it once the submission is saved, in the words of the law before. */
export function addendumOf(kind: Kind | null, told: AddendumView | null): AddendumAsked | null {
  const known = kind === null ? undefined : addendumWords[kind];
  if (known === undefined) return null;
  if (told === null) return { ...known, citations: [] };
  const { question, basis, citations, basis_citations } = told;
  return { question, basis, articles: known.articles, citations: [...citations, ...basis_citations] };
}
