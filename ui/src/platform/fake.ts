import type { Commands } from './contract';
import type { Host } from './host';

type Name = keyof Commands;
/** Answers one command in a test; throw a `Problem` (or reject) to refuse. */
export type Responder<K extends Name> = (
  request: Commands[K]['request'],
) => Commands[K]['response'] | Promise<Commands[K]['response']>;

const responders = new Map<string, (request: unknown) => unknown>();
const listeners = new Map<string, Set<(payload: unknown) => void>>();

/** The window's side of the fake: what tests set, and what they may look at afterwards. */
export const fake = {
  /** Every command sent, oldest first. */
  sent: [] as { command: string; request: unknown }[],
  /** The title last written to the window. */
  title: '',
  /** Sets the answer of one command. */
  on<K extends Name>(command: K, answer: Responder<K>): void {
    responders.set(command, answer as (request: unknown) => unknown);
  },
  /** Sends an event as the core would. */
  emit(event: string, payload: unknown): void {
    for (const heard of listeners.get(event) ?? []) heard(payload);
  },
  /** Forgets every responder, listener and sent command. */
  reset(): void {
    responders.clear();
    listeners.clear();
    fake.sent.length = 0;
    fake.title = '';
  },
};

/** A window in memory; a command without a responder fails the test by name. */
export const host: Host = {
  async invoke(command, request) {
    // Copies, as the bridge makes them: no test can share an object with the screen by accident.
    const arrived = request === undefined ? undefined : (JSON.parse(JSON.stringify(request)) as unknown);
    fake.sent.push({ command, request: arrived });
    const answer = responders.get(command);
    if (!answer) throw new Error(`no responder for command ${command}`);
    return structuredClone(await answer(arrived));
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
