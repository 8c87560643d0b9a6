import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';

/** Which rows of a long table are on the screen; the arithmetic is @tanstack/virtual-core's. */
export class VirtualRows {
  items = $state.raw<VirtualItem[]>([]);
  #virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement> | null = null;
  #shape = { count: 0, row: 40, head: 40 };

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

  /** Rows in all, and heights in pixels on the screen. */
  size(count: number, row: number, head: number): void {
    const rowChanged = row !== this.#shape.row;
    this.#shape = { count, row, head };
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
    this.items = this.#virtualizer?.getVirtualItems() ?? [];
  }

  #options(element: HTMLDivElement) {
    const { count, row } = this.#shape;
    return {
      count,
      getScrollElement: () => element,
      estimateSize: () => row,
      overscan: 6,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#read(),
    };
  }
}
