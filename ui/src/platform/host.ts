import type { WorkProgress } from '../generated/work';

/** A long command on its way: the name it can be stopped by, and who hears how far it is. */
export interface HostWork {
  job: string;
  heard: (progress: WorkProgress) => void;
}

/** What the screens need from the window system; `tauri.ts` and `fake.ts` are its two makes. */
export interface Host {
  /** Sends one command to the core; rejects with the core's raw answer. */
  invoke(command: string, request: unknown, work?: HostWork): Promise<unknown>;
  /** Listens to an event of the core; the answer stops listening. */
  listen(event: string, heard: (payload: unknown) => void): Promise<() => void>;
  /** Writes the window's title bar. */
  setTitle(title: string): Promise<void>;
  /** Asks for the frame of the window to follow the theme; null follows the system. */
  setFrameTheme(theme: 'light' | 'dark' | null): Promise<void>;
}
