import { Channel, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';
import type { WorkProgress } from '../generated/work';
import type { Host } from './host';

/** The real window. */
export const host: Host = {
  invoke: (command, request, work) => {
    if (!work) return invoke(command, { request });
    const progress = new Channel<WorkProgress>();
    progress.onmessage = work.heard;
    return invoke(command, { request, job: work.job, progress });
  },
  listen: (event, heard) => listen(event, ({ payload }) => heard(payload)),
  setTitle: (title) => getCurrentWindow().setTitle(title),
  setFrameTheme: (theme) => getCurrentWindow().setTheme(theme),
};
