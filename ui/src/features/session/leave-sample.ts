import { call, Deed } from '../../platform';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { session } from './session.svelte';

const leaving = new Deed();

/** Leaves the sample for the office's own register, or for first start. Changes not yet saved hold it, as any way out. */
export async function leaveSample(): Promise<void> {
  const leave = async () => {
    await leaving.run(async () => session.take(await call('session_leave_sample', {})));
    if (leaving.problem) {
      toasts.problem(leaving.problem);
    }
  };
  if (router.held) router.waiting = () => void leave();
  else await leave();
}
