import type { TwinKey, TwinOf, TwinPair, TwinReason, TwinSide } from '../../generated/twins';
import { signWords } from '../../text/twins';

export const keyOf = ({ office, id }: TwinSide): TwinKey => ({ sender: office.sender, record: id });
export const pairOf = ({ one, other }: Pick<TwinPair, 'one' | 'other'>): TwinOf => ({
  one: keyOf(one),
  other: keyOf(other),
});
/** One word for a pair, whichever of the two comes first. */
export const wordOf = ({ one, other }: TwinOf): string =>
  [one, other]
    .map(({ sender, record }) => `${sender}:${record}`)
    .toSorted()
    .join('|');

/** The place of the screen that shows a pair. */
export const paramsOf = ({ one, other }: TwinOf, office = ''): Record<string, string> => ({
  one_sender: String(one.sender),
  one: one.record,
  other_sender: String(other.sender),
  other: other.record,
  ...(office === '' ? {} : { office }),
});
export const ofParams = (params: Readonly<Record<string, string>>): TwinOf => ({
  one: { sender: Number(params['one_sender']), record: params['one'] ?? '' },
  other: { sender: Number(params['other_sender']), record: params['other'] ?? '' },
});

export const reasonInWords = ({ sign, figure }: TwinReason): string => signWords[sign](figure ?? 0);

/** What speaks for a pair comes first, the weightiest at the top. */
export const byWeight = (reasons: readonly TwinReason[]): TwinReason[] =>
  reasons.toSorted((a, b) => b.points - a.points);

/** A verdict that rests on what is not there any more. */
export const isStale = ({ verdict, changed }: TwinPair): boolean => verdict !== null && changed.length > 0;
