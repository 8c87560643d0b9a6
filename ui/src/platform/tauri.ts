import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';
import type { Host } from './host';

/** The real window. */
export const host: Host = {
  invoke: (command, request) => invoke(command, { request }),
  listen: (event, heard) => listen(event, ({ payload }) => heard(payload)),
  setTitle: (title) => getCurrentWindow().setTitle(title),
  setFrameTheme: (theme) => getCurrentWindow().setTheme(theme),
};
