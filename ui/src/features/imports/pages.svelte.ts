import { toProblem, type Problem } from '../../platform';

const page = 100;

/** A list that grows by a page when asked. */
export class Growing<Row> {
  rows = $state.raw<readonly Row[]>([]);
  busy = $state(true);
  problem = $state.raw<Problem | null>(null);
  readonly #fetch: (offset: number, limit: number) => Promise<Row[]>;

  constructor(fetch: (offset: number, limit: number) => Promise<Row[]>) {
    this.#fetch = fetch;
    void this.more();
  }

  more = async (): Promise<void> => {
    this.busy = true;
    this.problem = null;
    try {
      const next = await this.#fetch(this.rows.length, page);
      this.rows = [...this.rows, ...next];
    } catch (thrown) {
      this.problem = toProblem(thrown);
    } finally {
      this.busy = false;
    }
  };
}
