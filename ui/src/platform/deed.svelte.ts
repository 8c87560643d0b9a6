import { toProblem, type Problem } from './problem';

/** A write that a person starts: a second start while the first one runs does nothing. */
export class Deed {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** Runs the work unless it runs already; true when it was done. What was refused is kept in `problem`. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.problem = toProblem(thrown);
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
