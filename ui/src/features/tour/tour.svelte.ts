import { router } from '../../shell/router.svelte';
import { tourText } from '../../text/tour';

/** The guided tour: which step is open, and the way through the screens. It changes nothing in the register. */
class Tour {
  /** Place of the open step; null while there is no tour. */
  at = $state<number | null>(null);

  begin = (): void => {
    this.#show(0);
  };

  /** To the step before or after; after the last one it ends. */
  move = (by: 1 | -1): void => {
    const to = (this.at ?? 0) + by;
    if (to >= tourText.steps.length) this.end();
    else this.#show(Math.max(0, to));
  };

  end = (): void => {
    this.at = null;
  };

  #show(at: number): void {
    const step = tourText.steps[at];
    if (!step) return;
    this.at = at;
    router.go(step.screen);
  }
}

export const tour = new Tour();
