import type { Chosen } from '../../generated/chosen';
import type {
  Destination,
  Import,
  ImportBook,
  ImportExamine,
  ImportHeading,
  ImportPlan,
  ImportReading,
  ImportView,
} from '../../generated/imports';
import { call, Deed, toProblem, Work, type Problem } from '../../platform';

export const steps = ['sheet', 'columns', 'values', 'result'] as const;
export type Step = (typeof steps)[number];

/** A spreadsheet on its way into the register, step by step. Nothing changes before `take` is called. */
export class Arriving {
  book = $state.raw<ImportBook | null>(null);
  step = $state<Step>('sheet');
  /** What the rows become. */
  target = $state<Destination>('agreements');
  sheet = $state(0);
  /** Name of the kept reading that is used; empty for none. */
  kept = $state('');
  view = $state.raw<ImportView | null>(null);
  plan = $state.raw<ImportPlan | null>(null);
  /** Rows that come in although they are here already. */
  anyway = $state.raw<readonly number[]>([]);
  /** The register changed between the test and the import. */
  stale = $state(false);
  imported = $state.raw<Import | null>(null);
  readonly opening = new Work();
  readonly planning = new Work();
  readonly taking = new Work();
  readonly deed = new Deed();
  /** Why a reading could not be held against the sheet. */
  problem = $state.raw<Problem | null>(null);
  #turn = 0;

  /** Asks for a file and reads it; a dialog that was left changes nothing. */
  choose = (): Promise<boolean> =>
    this.deed.run(async () => {
      const file = await call('chosen_file', { purpose: 'spreadsheet', suggested: null });
      if (file) await this.#open(file);
    });

  /** Another sheet of the same file. */
  useSheet = (sheet: number): Promise<void> => {
    this.sheet = sheet;
    return this.#propose(null);
  };

  /** What the rows become: another list asks for other columns. */
  useTarget = (target: Destination): Promise<void> => {
    this.target = target;
    this.kept = '';
    return this.#propose(null);
  };

  /** A heading that a person chose; null for a table without one. */
  useHeading = (rows: [number, number] | null): Promise<void> => this.#propose({ rows });

  /** A reading that was kept under a name; empty to find one. */
  useKept = (name: string): Promise<void> => {
    this.kept = name;
    return this.#propose(null);
  };

  /** Changes how the sheet is read; the newest change wins. */
  read = async (change: Partial<ImportReading>): Promise<void> => {
    const { book, view } = this;
    if (!book || !view) return;
    const reading = { ...view.reading, ...change };
    // What a person chose stands at once; what follows from it comes with the answer.
    this.view = { ...view, reading };
    await this.#ask(() => call('imports_examine', this.#table(book, reading)));
  };

  /** Tests every row. True when there is a result. */
  test = async (): Promise<boolean> => {
    const { book, view } = this;
    if (!book || !view) return false;
    return this.deed.run(async () => {
      this.plan = await this.planning.run('imports_plan', {
        table: this.#table(book, view.reading),
        anyway: [...this.anyway],
      });
      this.step = 'result';
    });
  };

  /** Takes everything that comes in; only a person's press calls it. True when it was done. */
  take = async (): Promise<boolean> => {
    const { plan } = this;
    if (!plan) return false;
    const done = await this.deed.run(async () => {
      const { value } = await this.taking.run('imports_take', { plan: plan.plan });
      this.imported = value;
    });
    if (this.deed.problem?.code === 'import.stale') {
      this.stale = true;
      await this.test();
    }
    return done;
  };

  /** Keeps how the sheet is read under a name. */
  keep = async (name: string): Promise<void> => {
    const { book, view } = this;
    if (!book || !view) return;
    await call('imports_keep', { name, table: this.#table(book, view.reading) });
    const others = view.kept.filter((one) => one !== name);
    this.view = { ...view, kept: [...others, name].sort((a, b) => a.localeCompare(b, 'id-ID')) };
    this.kept = name;
  };

  /** Begins anew; what was imported stays. */
  reset = (): void => {
    this.#turn += 1;
    this.book = null;
    this.step = 'sheet';
    this.view = null;
    this.plan = null;
    this.anyway = [];
    this.stale = false;
    this.imported = null;
    this.kept = '';
    this.problem = null;
    this.deed.problem = null;
  };

  #table(book: ImportBook, reading: ImportReading): ImportExamine {
    return { book: book.book, sheet: this.sheet, target: this.target, reading };
  }

  async #open(file: Chosen): Promise<void> {
    const book = await this.opening.run('imports_open', { file: file.handle });
    this.reset();
    this.book = book;
    this.target = book.target ?? 'agreements';
    const first = book.sheets.findIndex(({ hidden, rows }) => !hidden && rows > 0);
    this.sheet = Math.max(first, 0);
    await this.#propose(null);
  }

  async #propose(heading: ImportHeading | null): Promise<void> {
    const { book } = this;
    if (!book) return;
    const request = {
      book: book.book,
      sheet: this.sheet,
      target: this.target,
      heading,
      kept: this.kept === '' ? null : this.kept,
    };
    await this.#ask(() => call('imports_propose', request));
  }

  async #ask(question: () => Promise<ImportView>): Promise<void> {
    const turn = ++this.#turn;
    this.problem = null;
    this.plan = null;
    this.anyway = [];
    this.stale = false;
    try {
      const view = await question();
      if (turn === this.#turn) this.view = view;
    } catch (thrown) {
      if (turn === this.#turn) this.problem = toProblem(thrown);
    }
  }
}

/** It outlives the screen: who looks something up meanwhile finds the steps as they were. */
export const arriving = new Arriving();
