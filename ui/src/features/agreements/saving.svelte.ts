import type { Agreement, AgreementForm } from '../../generated/agreements';
import type { FieldProblem } from '../../generated/shared';
import { call, toProblem, type Problem } from '../../platform';

/** Which record a form is saved to; `draft` is forgotten once it is. */
export interface SaveTo {
  id: string | null;
  rev: number;
  draft: string | null;
}

/** A save that stopped and goes on with what the person answers. */
export interface Stopped<Saved> {
  readonly busy: boolean;
  /** Questions to answer with yes before it is saved. */
  readonly asks: readonly FieldProblem[];
  /** Somebody saved in between. */
  readonly stale: boolean;
  confirm(): Promise<Saved | null>;
  saveOver(): Promise<Saved | null>;
  leaveQuestions(): void;
}

/** How one kind of record is saved. */
export interface Door<Form, Stored> {
  save(form: Form, to: SaveTo, confirmed: string[]): Promise<Stored>;
  /** The revision the register has now. */
  revision(id: string): Promise<number>;
  /** Code of the problem that somebody saved in between. */
  stale: string;
}

/** The way of one save: refused, asked about, met by a newer save, or done. */
export class SavingOf<Form, Stored> implements Stopped<Stored> {
  busy = $state(false);
  /** What is wrong apart from fields. */
  problem = $state.raw<Problem | null>(null);
  /** Fields that are refused. */
  refused = $state.raw<readonly FieldProblem[]>([]);
  /** Questions to answer with yes before it is saved. */
  asks = $state.raw<readonly FieldProblem[]>([]);
  /** Somebody saved in between. */
  stale = $state(false);
  #waiting: { form: Form; to: SaveTo; confirmed: string[] } | null = null;
  readonly #door: Door<Form, Stored>;

  constructor(door: Door<Form, Stored>) {
    this.#door = door;
  }

  /** Tries to save; the saved record, or null with the reason in one of the fields above. */
  async save(form: Form, to: SaveTo, confirmed: readonly string[] = []): Promise<Stored | null> {
    if (this.busy) return null;
    this.busy = true;
    this.problem = null;
    this.refused = [];
    this.asks = [];
    this.stale = false;
    this.#waiting = { form, to, confirmed: [...confirmed] };
    try {
      const saved = await this.#door.save(form, to, [...confirmed]);
      this.#waiting = null;
      return saved;
    } catch (thrown) {
      this.#sort(toProblem(thrown));
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** Saves after the questions were answered with yes. */
  async confirm(): Promise<Stored | null> {
    const waiting = this.#waiting;
    if (!waiting) return null;
    const codes = this.asks.map(({ code }) => code).filter((code) => !waiting.confirmed.includes(code));
    return this.save(waiting.form, waiting.to, [...waiting.confirmed, ...codes]);
  }

  /** Saves over what somebody else saved: the same form, from the newest revision. */
  async saveOver(): Promise<Stored | null> {
    const waiting = this.#waiting;
    if (!waiting || waiting.to.id === null) return null;
    try {
      const rev = await this.#door.revision(waiting.to.id);
      return await this.save(waiting.form, { ...waiting.to, rev }, waiting.confirmed);
    } catch (thrown) {
      this.stale = false;
      this.problem = toProblem(thrown);
      return null;
    }
  }

  /** Back to the form without saving. */
  leaveQuestions(): void {
    this.asks = [];
    this.stale = false;
  }

  #sort(problem: Problem): void {
    const refused = problem.fields.filter(({ severity }) => severity === 'refused');
    if (problem.code === this.#door.stale) this.stale = true;
    else if (refused.length > 0) this.refused = refused;
    else if (problem.fields.length > 0) this.asks = problem.fields;
    else this.problem = problem;
  }
}

/** The way of saving an agreement. */
export class Saving extends SavingOf<AgreementForm, Agreement> {
  constructor() {
    super({
      save: async (form, to, confirmed) => (await call('agreements_save', { ...to, form, confirmed })).value,
      revision: async (id) => (await call('agreements_get', { id })).agreement.rev,
      stale: 'agreement.stale',
    });
  }
}
