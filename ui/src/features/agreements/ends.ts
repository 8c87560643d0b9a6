import type { EndReason, Kind } from '../../generated/agreements';
import type { Citation, PathView } from '../../generated/submissions';
import { endReasonWords } from '../../text/agreements';

export interface Reason {
  value: EndReason;
  label: string;
  citations: readonly Citation[];
}

const isReason = (word: string): word is EndReason => word in endReasonWords;

/**
 * Why an agreement of a kind may end, as the rules in force list it, each once; `stored` stays choosable wherever it came from.
 * A kind without a list, of before the regulations, has every reason.
 */
export function endsOf(rules: readonly PathView[], kind: Kind | null, stored: EndReason | ''): Reason[] {
  const listed = new Map<EndReason, Reason>();
  for (const { word, name, citations } of rules
    .filter((path) => path.kind === kind)
    .flatMap(({ ends }) => ends))
    if (isReason(word) && !listed.has(word)) listed.set(word, { value: word, label: name, citations });
  const all = (Object.keys(endReasonWords) as EndReason[]).map((value) => ({
    value,
    label: endReasonWords[value],
    citations: [],
  }));
  if (listed.size === 0) return all;
  return [...listed.values(), ...all.filter(({ value }) => value === stored && !listed.has(value))];
}
