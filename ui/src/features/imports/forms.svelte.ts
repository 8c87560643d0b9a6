import type { Import, ImportForm, ImportFormsPlan } from '../../generated/imports';
import { call, Deed, Work } from '../../platform';

/** Forms that came back, all tested at once. Nothing changes before `take` is called. */
export class Forms {
  plan = $state.raw<ImportFormsPlan | null>(null);
  /** Place of the file whose rows are shown. */
  shown = $state(0);
  readonly opening = new Work();
  readonly taking = new Work();
  readonly deed = new Deed();

  /** The file whose rows are shown. */
  get file(): ImportForm | null {
    return this.plan?.files[this.shown] ?? null;
  }

  /** Asks for the folder and reads its forms; a dialog that was left changes nothing. */
  choose = (): Promise<boolean> =>
    this.deed.run(async () => {
      const folder = await call('chosen_file', { purpose: 'forms', suggested: null });
      if (!folder) return;
      this.plan = await this.opening.run('imports_forms_open', { folder: folder.handle });
      const first = this.plan.files.findIndex(({ problem, plan }) => problem ?? (plan?.refused ?? 0) > 0);
      this.shown = Math.max(first, 0);
    });

  /** Takes everything that comes in; only a person's press calls it. What came in, or nothing. */
  take = async (): Promise<readonly Import[] | null> => {
    const { plan } = this;
    if (!plan) return null;
    let taken: readonly Import[] | null = null;
    const done = await this.deed.run(async () => {
      const { value } = await this.taking.run('imports_forms_take', { forms: plan.forms });
      taken = value;
    });
    if (done) this.plan = null;
    return taken;
  };

  /** Lets the forms go; what was imported stays. */
  close = (): void => {
    this.plan = null;
    this.deed.problem = null;
  };
}

/** It outlives the screen, as a list on its way does. */
export const forms = new Forms();
