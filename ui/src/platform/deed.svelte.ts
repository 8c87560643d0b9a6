import { toProblem, type Problem } from './problem';

/** A write that a person starts: a second start while the first one runs does nothing. */
export class Deed {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** The last run was stopped by the person, which is no problem. */
  cancelled = $state(false);

  /** Runs the work unless it runs already; true when it was done. What was refused is kept in `problem`. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    this.cancelled = false;
    try {
      await work();
      return true;
    } catch (thrown) {
      const problem = toProblem(thrown);
      this.cancelled = problem.code === 'work.cancelled';
      if (!this.cancelled) this.problem = problem;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** What was said of one field: its sentence and what to do. */
  at(field: string): string | undefined {
    const found = this.problem?.fields.find((one) => one.field === field && one.severity === 'refused');
    return found && `${found.message} ${found.hint}`.trim();
  }
}
