import { toProblem, type Problem } from '../../platform';

/** One window of rows as the core answers it. */
export interface RowWindow<Row> {
  rows: Row[];
  /** All rows of the query, not of this window. */
  total: number;
}
export type FetchRows<Row> = (offset: number, limit: number) => Promise<RowWindow<Row>>;

/** Rows asked for at once; one answer fills about three screens. */
export const pageSize = 100;
const inFlightAtMost = 2;
const keptPages = 40;

/**
 * The rows of a long list, fetched in pages around what is on the screen.
 * Only the newest wanted range is fetched, so flying over 100,000 rows asks for where it stops.
 */
export class RowPages<Row> {
  /** All rows of the query; null before the first answer. */
  total = $state<number | null>(null);
  problem = $state<Problem | null>(null);
  #version = $state(0);
  // One version counter is the reactive part: a hundred rows arrive as one change, not as a hundred.
  /* eslint-disable svelte/prefer-svelte-reactivity */
  #pages = new Map<number, { generation: number; rows: Row[] }>();
  #inFlight = new Set<number>();
  /* eslint-enable svelte/prefer-svelte-reactivity */
  #generation = 0;
  #wanted: [number, number] = [0, 0];
  #fetch: FetchRows<Row>;

  constructor(fetch: FetchRows<Row>) {
    this.#fetch = fetch;
  }

  /** The row at an index; undefined while it is on its way. */
  at(index: number): Row | undefined {
    void this.#version;
    return this.#pages.get(Math.floor(index / pageSize))?.rows[index % pageSize];
  }

  /** All rows fetched so far, by index. */
  *fetched(): Generator<[number, Row]> {
    for (const [page, { rows }] of this.#pages) {
      for (const [offset, row] of rows.entries()) yield [page * pageSize + offset, row];
    }
  }

  /** Says which rows are on the screen (both counted in). */
  want(first: number, last: number): void {
    this.#wanted = [Math.floor(Math.max(0, first) / pageSize), Math.floor(Math.max(0, last) / pageSize)];
    this.#work();
  }

  /** Another query: forgets everything and asks again. */
  restart(fetch: FetchRows<Row>): void {
    this.#fetch = fetch;
    this.#generation += 1;
    this.#pages.clear();
    this.#inFlight.clear();
    this.#wanted = [0, 0];
    this.total = null;
    this.problem = null;
    this.#version += 1;
    this.#work();
  }

  /** The same query after a change: what is on the screen stays until the new rows are there. */
  refresh(): void {
    this.#generation += 1;
    this.#inFlight.clear();
    const [first, last] = this.#wanted;
    for (const page of this.#pages.keys()) if (page < first || page > last) this.#pages.delete(page);
    this.#work();
  }

  /** Asks again after a problem. */
  retry(): void {
    this.problem = null;
    this.#work();
  }

  #work(): void {
    if (this.problem) return;
    const [first, last] = this.#wanted;
    for (let page = first; page <= last; page += 1) {
      if (this.#inFlight.size >= inFlightAtMost) return;
      if (this.total !== null && page > 0 && page * pageSize >= this.total) return;
      const known = this.#pages.get(page);
      if (known?.generation === this.#generation || this.#inFlight.has(page)) continue;
      void this.#load(page);
    }
  }

  async #load(page: number): Promise<void> {
    const generation = this.#generation;
    this.#inFlight.add(page);
    try {
      const { rows, total } = await this.#fetch(page * pageSize, pageSize);
      if (generation !== this.#generation) return;
      this.#pages.set(page, { generation, rows });
      this.total = total;
      this.#forgetFarPages();
      this.#version += 1;
    } catch (thrown) {
      if (generation === this.#generation) this.problem = toProblem(thrown);
    } finally {
      if (generation === this.#generation) {
        this.#inFlight.delete(page);
        this.#work();
      }
    }
  }

  #forgetFarPages(): void {
    if (this.#pages.size <= keptPages) return;
    const middle = (this.#wanted[0] + this.#wanted[1]) / 2;
    const far = [...this.#pages.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const page of far.slice(0, this.#pages.size - keptPages)) this.#pages.delete(page);
  }
}
