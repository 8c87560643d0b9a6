import type {
  ChecklistState,
  CriteriaState,
  EvidenceState,
  EvidenceView,
  ItemAnswer,
  ItemState,
  Ticks,
} from '../../generated/submissions';

/** The tick of an item or a criterion while it is typed; empty while nobody answered. */
export interface TypedTick<Answer extends string> {
  answer: Answer | '';
  note: string;
}
/** What is ticked of one piece of evidence while it is typed, by the ids of items and criteria. */
export interface TypedTicks {
  items: Record<string, TypedTick<ItemAnswer>>;
  criteria: Record<string, TypedTick<string>>;
}

/** A checklist and criteria of a review, either of which may be absent. */
type Listed = Pick<EvidenceState, 'checklist' | 'criteria'>;

/** The items that are asked for here, and those that were ticked all the same. */
export const shownItems = ({ items }: ChecklistState): ItemState[] =>
  items.filter(({ asked, answer }) => asked || answer !== null);

/** What a form of ticks begins with: what was found before, or nothing. */
export function typedTicks({ checklist, criteria }: Listed, found: Ticks | null): TypedTicks {
  return {
    items: Object.fromEntries(
      (checklist === null ? [] : shownItems(checklist)).map(({ id }) => {
        const tick = found?.items[id];
        return [id, { answer: tick?.answer ?? '', note: tick?.note ?? '' }];
      }),
    ),
    criteria: Object.fromEntries(
      (criteria?.criteria ?? []).map(({ id }) => {
        const tick = found?.criteria[id];
        return [id, { answer: tick?.answer ?? '', note: tick?.note ?? '' }];
      }),
    ),
  };
}

const answered = <Answer extends string>(all: Record<string, TypedTick<Answer>>) =>
  Object.fromEntries(
    Object.entries(all).flatMap(([id, { answer, note }]) =>
      answer === '' ? [] : [[id, { answer, note: note.trim() }]],
    ),
  );

/** The ticks as the core takes them: only what was answered. */
export const contractTicks = ({ items, criteria }: TypedTicks): Ticks => ({
  items: answered(items) as Ticks['items'],
  criteria: answered(criteria) as Ticks['criteria'],
});

export const isTicked = ({ items, criteria }: Ticks): boolean =>
  Object.keys(items).length + Object.keys(criteria).length > 0;

/** How many of the items that are asked for are not there yet, while they are ticked. */
export function openItems({ items }: ChecklistState, typed: TypedTicks): number {
  return items.filter(({ id, asked }) => {
    const answer = typed.items[id]?.answer ?? '';
    return asked && (answer === '' || answer === 'belum');
  }).length;
}
export const openCriteria = ({ criteria }: CriteriaState, typed: TypedTicks): number =>
  criteria.filter(({ id }) => (typed.criteria[id]?.answer ?? '') === '').length;

export const askedItems = ({ items }: ChecklistState): number => items.filter(({ asked }) => asked).length;

/** Everything that is asked for is there; what does not arise here stays so, with its reason. */
export function tickAll({ items }: ChecklistState, typed: TypedTicks): void {
  for (const { id, asked } of items) {
    const tick = typed.items[id];
    if (asked && tick && tick.answer !== 'tidak-berlaku') tick.answer = 'ada';
  }
}

/** Ids of the items that are said not to arise without a reason. */
export const withoutReason = ({ items }: TypedTicks): string[] =>
  Object.entries(items).flatMap(([id, { answer, note }]) =>
    answer === 'tidak-berlaku' && note.trim() === '' ? [id] : [],
  );

/** How it stands with a piece of evidence of the rules, though the record knows nothing of it. */
export const stateOf = (all: readonly EvidenceState[], { id }: EvidenceView): EvidenceState =>
  all.find((one) => one.id === id) ?? {
    id,
    asked: true,
    records: [],
    checklist: null,
    criteria: null,
    attachments: [],
  };
