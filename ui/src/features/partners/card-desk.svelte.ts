import { SvelteSet } from 'svelte/reactivity';
import type { FieldProblem } from '../../generated/shared';
import { call } from '../../platform';
import { partnerFormText } from '../../text/partners';
import { sentence } from '../agreements/findings';
import type { Opened } from './form-opening';
import { contractPartner, typeChosen, type TypedPartner } from './typed-partner';

/** Quiet time after leaving a field before the core is asked, in milliseconds. */
const checkAfter = 250;

/** Everything on the desk while a card is typed. */
export class CardDesk {
  form = $state() as TypedPartner;
  /** After a first try to save every finding shows; before, only those of fields that were left. */
  tried = $state(false);
  readonly key: string | null;
  #checked = $state.raw<readonly FieldProblem[]>([]);
  #touched = new SvelteSet<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor({ form, key }: Pick<Opened, 'form' | 'key'>) {
    this.form = form;
    this.key = key;
  }

  /** All that is said of the form now. */
  readonly findings = $derived.by((): readonly FieldProblem[] => {
    if (typeChosen(this.form) !== null) return this.#checked;
    const missing = partnerFormText.typeMissing;
    return [
      { field: 'type', code: 'window.type', message: missing, hint: '', severity: 'refused', other: null },
    ];
  });
  readonly refused = $derived(this.findings.filter(({ severity }) => severity === 'refused'));

  readonly #shown = $derived(this.findings.filter(({ field }) => this.tried || this.#touched.has(field)));

  /** The sentence at a field, when it is refused. */
  error(field: string): string | undefined {
    const found = this.#shown.find((one) => one.field === field && one.severity === 'refused');
    return found && sentence(found);
  }
  /** What should be looked at twice in some fields. */
  notes(...fields: string[]): FieldProblem[] {
    return this.#shown.filter(({ field, severity }) => severity === 'confirm' && fields.includes(field));
  }

  /** A field was left: soon the core is asked about the whole form. */
  touch(field: string): void {
    this.#touched.add(field);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), checkAfter);
  }

  /** Asks the core; the newest answer wins. A core that cannot answer now says so when the form is saved. */
  async check(): Promise<void> {
    const form = contractPartner($state.snapshot(this.form) as TypedPartner);
    const turn = ++this.#turn;
    if (form === null) return;
    try {
      const found = await call('partners_check', { key: this.key, form });
      if (turn === this.#turn) this.#checked = found;
    } catch {
      if (turn === this.#turn) this.#checked = [];
    }
  }

  /** Takes over what a save refused. */
  refuse(found: readonly FieldProblem[]): void {
    this.#turn += 1;
    this.#checked = found;
    this.tried = true;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }
}
