import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/virtual-core';

/** Which rows of a long table are on the screen; the arithmetic is @tanstack/virtual-core's. */
export class VirtualRows {
  /** The rows that are drawn: those in and near the view, and the kept one. */
  items = $state.raw<VirtualItem[]>([]);
  /** The first and the last in and near the view. */
  range = $state.raw<readonly [number, number]>([0, 0]);
  #virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement> | null = null;
  #seen: readonly [number, number] = [0, 0];
  #shape = { count: 0, row: 40, head: 40, kept: 0 };

  /** Follows the scrolling of an element; call the answer when it goes away. */
  attach(element: HTMLDivElement): () => void {
    const virtualizer = new Virtualizer<HTMLDivElement, HTMLDivElement>(this.#options(element));
    this.#virtualizer = virtualizer;
    const forget = virtualizer._didMount();
    virtualizer._willUpdate();
    this.#read();
    return () => {
      forget();
      this.#virtualizer = null;
    };
  }

  /** Rows in all, heights in pixels on the screen, and a row that is there wherever one scrolls. */
  size(count: number, row: number, head: number, kept: number): void {
    const rowChanged = row !== this.#shape.row;
    this.#shape = { count, row, head, kept };
    const virtualizer = this.#virtualizer;
    const element = virtualizer?.scrollElement;
    if (!virtualizer || !element) return;
    virtualizer.setOptions(this.#options(element));
    if (rowChanged) virtualizer.measure();
    virtualizer._willUpdate();
    this.#read();
  }

  /** Rows that fit on the screen at once. */
  get visible(): number {
    const height = this.#virtualizer?.scrollRect?.height ?? 0;
    return Math.max(1, Math.floor((height - this.#shape.head) / this.#shape.row));
  }

  /** Scrolls just far enough that a row is in view. All rows are equally high, so no measuring loop is needed. */
  show(index: number): void {
    const element = this.#virtualizer?.scrollElement;
    if (!element) return;
    const { row, head } = this.#shape;
    const height = (this.#virtualizer?.scrollRect?.height ?? 0) - head;
    const top = index * row;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + row > element.scrollTop + height) element.scrollTop = top + row - height;
  }

  toTop(): void {
    const element = this.#virtualizer?.scrollElement;
    if (element) element.scrollTop = 0;
  }

  #read(): void {
    // Called from effects, which must not come to depend on what they change.
    const items = this.#virtualizer?.getVirtualItems() ?? [];
    this.items = items;
    this.range = items.length > 0 ? this.#seen : [0, 0];
  }

  #options(element: HTMLDivElement) {
    const { count, row, kept } = this.#shape;
    return {
      count,
      getScrollElement: () => element,
      estimateSize: () => row,
      overscan: 6,
      rangeExtractor: (range: Range) => {
        const seen = defaultRangeExtractor(range);
        this.#seen = [seen[0] ?? 0, seen.at(-1) ?? 0];
        if (kept >= range.count || seen.includes(kept)) return seen;
        return [...seen, kept].sort((a, b) => a - b);
      },
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#read(),
    };
  }
}
