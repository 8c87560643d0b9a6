import type { Chosen } from '../../generated/chosen';
import type { ConflictAnswer as Answer, Merge, MergingFile, MergingPlan } from '../../generated/merging';
import { call, Deed, toProblem, Work, type Problem } from '../../platform';
import { notedWith } from './conflicts';

/** Packages that were read and what merging them would change. Nothing is merged before `merge` is called. */
export class Inbox {
  plan = $state.raw<MergingPlan | null>(null);
  /** Where the packages were read from. */
  place = $state.raw<Chosen | null>(null);
  answers = $state.raw<Answer[]>([]);
  merged = $state.raw<Merge | null>(null);
  /** The register changed between the plan and the merge. */
  stale = $state(false);
  readonly reading = new Work();
  readonly merging = new Work();
  readonly deed = new Deed();
  /** Why the plan could not be made anew. */
  problem = $state.raw<Problem | null>(null);
  #turn = 0;

  /** Asks for a folder or a file and reads it; a dialog that was left changes nothing. */
  choose = (purpose: 'packages' | 'package'): Promise<boolean> =>
    this.deed.run(async () => {
      const place = await call('chosen_file', { purpose, suggested: null });
      if (place) await this.#read(place);
    });

  /** Reads a place that is known already. */
  read = (place: Chosen): Promise<boolean> => this.deed.run(() => this.#read(place));

  /** Reads the same place anew: after a key was enrolled, or when the register has changed. */
  again = (): Promise<boolean> =>
    this.deed.run(async () => {
      if (this.place) await this.#read(this.place);
    });

  /** What the core knows a file of the plan by: its place in the inbox. */
  handleOf = (file: MergingFile): string | null => {
    const at = this.plan?.files.indexOf(file) ?? -1;
    return at < 0 ? null : `${this.plan?.inbox}/${at}`;
  };

  /** Takes answers and asks what the plan becomes with them; the newest question wins. */
  answer = async (answers: Answer[]): Promise<void> => {
    this.answers = answers;
    const turn = ++this.#turn;
    const { plan } = this;
    if (!plan) return;
    this.problem = null;
    try {
      const next = await call('merging_plan', { inbox: plan.inbox, answers });
      if (turn === this.#turn) this.plan = next;
    } catch (thrown) {
      if (turn === this.#turn) this.problem = toProblem(thrown);
    }
  };

  /** Notes why an answer closes a remark: nothing of the plan is another by it. */
  note = (conflict: string, note: string): void => {
    this.answers = notedWith(this.answers, conflict, note);
  };

  /** Merges what is ready; only a person's confirmation calls it. True when it was done. */
  merge = async (): Promise<boolean> => {
    const done = await this.deed.run(async () => {
      const { plan, answers } = this;
      if (!plan || plan.ready === 0) return;
      const { value } = await this.merging.run('merging_merge', {
        inbox: plan.inbox,
        basis: plan.basis,
        answers,
      });
      this.merged = value;
      this.plan = null;
    });
    if (this.deed.problem?.code === 'merge.stale') {
      this.deed.problem = null;
      await this.answer(this.answers);
      this.stale = true;
    }
    return done && this.merged !== null;
  };

  /** Begins anew; what was merged stays merged. */
  reset = (): void => {
    this.#turn += 1;
    this.plan = null;
    this.place = null;
    this.answers = [];
    this.merged = null;
    this.stale = false;
    this.problem = null;
    this.deed.problem = null;
  };

  async #read(place: Chosen): Promise<void> {
    const plan = await this.reading.run('merging_gather', { places: [place.handle] });
    this.#turn += 1;
    this.plan = plan;
    this.place = place;
    this.answers = [];
    this.stale = false;
    this.problem = null;
    this.merged = null;
  }
}

/** The inbox outlives the tab: reading 38 packages once is enough. One register, one inbox. */
export const inbox = new Inbox();
