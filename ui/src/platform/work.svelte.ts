import type { WorkProgress } from '../generated/work';
import { call } from './call';
import type { Commands, LongCommand } from './contract';

/** Work that takes less is over before an eye has found a bar, in milliseconds. */
const unseen = 300;

/**
 * Long work of the core that a person sees and can stop: one command at a time. `Working.svelte` shows it. Work that was
 * stopped rejects with the Problem `work.cancelled` and has changed nothing.
 */
export class Work {
  /** How far it is; null before the core has said it. */
  progress = $state.raw<WorkProgress | null>(null);
  /** It has lasted long enough to be shown. */
  shown = $state(false);
  /** The person wished it to stop, and it will. */
  stopping = $state(false);
  /** The wish came too late: it goes on to its end. */
  late = $state(false);
  #job: string | null = null;

  /** Sends the command; work of this kind that still runs is stopped first, its answer no longer wanted. */
  async run<K extends LongCommand>(
    command: K,
    request: Commands[K]['request'],
  ): Promise<Commands[K]['response']> {
    void this.cancel();
    const job = crypto.randomUUID();
    this.#job = job;
    this.progress = null;
    this.shown = false;
    this.stopping = false;
    this.late = false;
    const timer = setTimeout(() => {
      if (this.#job === job) this.shown = true;
    }, unseen);
    try {
      return await call(command, request, {
        job,
        heard: (progress) => {
          if (this.#job === job) this.progress = progress;
        },
      });
    } finally {
      clearTimeout(timer);
      if (this.#job === job) {
        this.#job = null;
        this.shown = false;
      }
    }
  }

  /** Wishes it to stop; nothing happens when nothing runs. */
  cancel = async (): Promise<void> => {
    const job = this.#job;
    if (job === null || this.stopping || this.late) return;
    this.stopping = true;
    let stops = false;
    try {
      stops = (await call('work_cancel', { job })).stops;
    } catch {
      // Whoever waits hears what became of the work from the work itself.
    }
    if (this.#job !== job || stops) return;
    this.stopping = false;
    this.late = true;
  };
}
