import type { Commands } from './contract';
import type { WorkProgress } from '../generated/work';
import type { Host } from './host';

type Name = keyof Commands;
/** A long command that runs in a test. */
export interface FakeWork {
  /** Says how far it is, as the core would. */
  tell(progress: Partial<WorkProgress>): void;
  /** Rejects as the core does once the person has stopped it. */
  stopped: Promise<never>;
}
/** Answers one command in a test; throw a `Problem` (or reject) to refuse. Long commands have their `work`. */
export type Responder<K extends Name> = (
  request: Commands[K]['request'],
  work: FakeWork,
) => Commands[K]['response'] | Promise<Commands[K]['response']>;

const responders = new Map<string, (request: unknown, work: FakeWork) => unknown>();
const running = new Map<string, () => void>();
const listeners = new Map<string, Set<(payload: unknown) => void>>();

/** The window's side of the fake: what tests set, and what they may look at afterwards. */
export const fake = {
  /** Every command sent, oldest first. */
  sent: [] as { command: string; request: unknown }[],
  /** The title last written to the window. */
  title: '',
  /** Sets the answer of one command. */
  on<K extends Name>(command: K, answer: Responder<K>): void {
    responders.set(command, answer as (request: unknown, work: FakeWork) => unknown);
  },
  /** Sends an event as the core would. */
  emit(event: string, payload: unknown): void {
    for (const heard of listeners.get(event) ?? []) heard(payload);
  },
  /** Forgets every responder, listener and sent command. */
  reset(): void {
    responders.clear();
    listeners.clear();
    running.clear();
    fake.sent.length = 0;
    fake.title = '';
  },
};

const cancelled = {
  code: 'work.cancelled',
  message: 'Pekerjaan dibatalkan.',
  hint: '',
};

/** Stops a long command that runs, as the core does. */
function stop(request: unknown): { stops: boolean } {
  const found = running.get((request as { job: string }).job);
  found?.();
  return { stops: found !== undefined };
}

/** A window in memory; a command without a responder fails the test by name. */
export const host: Host = {
  async invoke(command, request, work) {
    // Copies, as the bridge makes them: no test can share an object with the screen by accident.
    const arrived = request === undefined ? undefined : (JSON.parse(JSON.stringify(request)) as unknown);
    fake.sent.push({ command, request: arrived });
    const answer = responders.get(command) ?? (command === 'work_cancel' ? stop : undefined);
    if (!answer) throw new Error(`no responder for command ${command}`);
    const stopped = new Promise<never>((_, refuse) => {
      if (work) running.set(work.job, () => refuse(cancelled));
    });
    stopped.catch(() => undefined);
    const tell = (progress: Partial<WorkProgress>) =>
      work?.heard({
        part: 'letter_laying',
        sentence: 'Menyusun lampiran',
        share: 0,
        can_cancel: true,
        ...progress,
      });
    try {
      return structuredClone(await answer(arrived, { tell, stopped }));
    } finally {
      if (work) running.delete(work.job);
    }
  },
  async listen(event, heard) {
    const heardBy = listeners.get(event) ?? new Set();
    heardBy.add(heard);
    listeners.set(event, heardBy);
    return () => heardBy.delete(heard);
  },
  async setTitle(title) {
    fake.title = title;
  },
  async setFrameTheme() {},
};
