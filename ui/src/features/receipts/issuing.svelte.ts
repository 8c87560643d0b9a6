import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { call, toProblem, type Problem } from '../../platform';
import type { Parcel } from './parcels';

/**
 * Receipts of many packages, one after the other. Each one is whole by itself, so it can be stopped between two of them and what
 * is issued stays issued.
 */
export class Issuing {
  busy = $state(false);
  done = $state(0);
  total = $state(0);
  stopping = $state(false);
  /** The last run was stopped before its end. */
  stopped = $state(false);
  /** Packages that have their receipt now, by SHA-256. */
  readonly issued = new SvelteSet<string>();
  readonly failed = new SvelteMap<string, Problem>();

  run = async (parcels: readonly Parcel[]): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.stopping = false;
    this.stopped = false;
    this.done = 0;
    this.total = parcels.length;
    this.failed.clear();
    for (const { sha256 } of parcels) {
      if (this.stopping) break;
      try {
        await call('receipts_issue', { package: sha256 });
        this.issued.add(sha256);
        this.done += 1;
      } catch (thrown) {
        this.failed.set(sha256, toProblem(thrown));
      }
    }
    this.stopped = this.stopping;
    this.stopping = false;
    this.busy = false;
  };

  stop = (): void => {
    this.stopping = this.busy;
  };
}
