import type { OpenRegister, SessionState } from '../../generated/session';
import { call, toProblem, type Problem } from '../../platform';
import { router } from '../../shell/router.svelte';

/** Which register the window works on. */
class Session {
  state = $state.raw<SessionState | null>(null);
  /** Why the core could not even say which register there is. */
  problem = $state.raw<Problem | null>(null);

  /** The open register; null before one is open. */
  get register(): OpenRegister | null {
    return this.state?.register ?? null;
  }

  /** Asks the core again. */
  async ask(): Promise<void> {
    try {
      this.take(await call('session_state', {}));
      this.problem = null;
    } catch (thrown) {
      this.problem = toProblem(thrown);
    }
  }

  /** Takes what the core answered; another register starts the window over. */
  take(state: SessionState): void {
    const before = this.register?.office.id;
    this.state = state;
    if (before !== state.register?.office.id) router.start('');
  }
}

export const session = new Session();
