import { SvelteSet } from 'svelte/reactivity';
import type { Kind } from '../../generated/agreements';
import type { MapCriteria } from '../../generated/mapping';
import type { FieldProblem } from '../../generated/shared';
import { call } from '../../platform';
import { variantWords } from '../../text/agreements';
import { mapFormText as words } from '../../text/mapping';
import { sharedText } from '../../text/shared';
import { sentence, together } from '../agreements/findings';
import type { Known } from '../agreements/known';
import { partnerType } from '../agreements/typed-form';
import { blankCandidate, contractRow, readYear, type TypedRow } from './typed-row';

/** Quiet time after leaving a field before the core is asked, in milliseconds. */
const checkAfter = 250;

const own = (field: string, message: string): FieldProblem => ({
  field,
  code: `window.${field}`,
  message,
  hint: '',
  severity: 'refused',
  other: null,
});

/** Everything on the desk while one row of the map is typed. */
export class RowDesk {
  row = $state() as TypedRow;
  readonly known: Known;
  readonly criteria: MapCriteria;
  /** After a first try to save every finding shows; before, only those of fields that were left. */
  tried = $state(false);
  /** The typed amount cannot be read; the field itself says why. */
  amountInvalid = $state(false);
  readonly #id: string | null;
  #checked = $state.raw<readonly FieldProblem[]>([]);
  #touched = new SvelteSet<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(row: TypedRow, known: Known, criteria: MapCriteria, id: string | null) {
    this.row = row;
    this.known = known;
    this.criteria = criteria;
    this.#id = id;
  }

  /** What the core need not be asked about: no kind chosen, a year or an amount that is none. */
  readonly unreadable = $derived.by(() => {
    const found = this.row.kind === null ? [own('kind', words.kindMissing)] : [];
    if (readYear(this.row.year) === null) found.push(own('year', words.yearWrong));
    for (const field of ['year', 'from_year', 'to_year'] as const)
      if (readYear(this.row[field]) === undefined) found.push(own(field, words.yearWrong));
    if (this.amountInvalid) found.push(own('amount', sharedText.money.problem.form));
    return found;
  });
  readonly findings = $derived(together(this.unreadable, this.#checked));
  readonly refused = $derived(this.findings.filter(({ severity }) => severity === 'refused'));
  readonly shown = $derived(this.findings.filter(({ field }) => this.tried || this.#isTouched(field)));

  #isTouched(field: string): boolean {
    if (this.#touched.has(field)) return true;
    // A rule of all scores or of all candidates speaks once somebody works on one of them.
    const list = /^(scores|candidates)$/.exec(field)?.[1];
    return list !== undefined && [...this.#touched].some((one) => one.startsWith(list));
  }

  /** The sentence at a field, when it is refused. */
  error(field: string): string | undefined {
    const found = this.shown.find((one) => one.field === field && one.severity === 'refused');
    return found && sentence(found);
  }
  /** What is unusual among the named fields, but for what is about another row. */
  notes(...fields: string[]): FieldProblem[] {
    return this.shown.filter(
      ({ field, severity, other }) =>
        severity === 'confirm' && other === null && fields.some((one) => field.startsWith(one)),
    );
  }
  /** Rows of the year that plan the same with the same; shown as soon as they are known. */
  readonly overlaps = $derived(
    this.findings.filter(({ severity, other }) => severity === 'confirm' && other !== null),
  );

  touch(field: string): void {
    this.#touched.add(field);
    this.checkSoon();
  }
  checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), checkAfter);
  }
  /** Asks the core; the newest answer wins. A core that cannot answer now says so when the form is saved. */
  async check(): Promise<void> {
    const form = contractRow($state.snapshot(this.row) as TypedRow);
    const turn = ++this.#turn;
    if (form === null) return;
    try {
      const found = await call('mapping_check', { id: this.#id, form });
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

  /** Another kind: its sub-kinds go with it, and candidates nobody named become whom this kind is agreed with. */
  chooseKind(kind: Kind): void {
    const { row } = this;
    row.kind = kind;
    if (row.variant !== '' && !row.variant.startsWith(kind)) row.variant = '';
    for (const one of row.candidates)
      if (one.name === '' && one.region_code === '') one.type = partnerType[kind];
    this.touch('kind');
  }
  readonly variants = $derived(
    Object.entries(variantWords)
      .filter(([value]) => this.row.kind !== null && value.startsWith(`${this.row.kind}-`))
      .map(([value, label]) => ({ value, label })),
  );
  addCandidate(): void {
    this.row.candidates.push(blankCandidate(this.row.kind));
  }
  removeCandidate(index: number): void {
    this.row.candidates.splice(index, 1);
    this.checkSoon();
  }
  score(id: string, score: number | null): void {
    const rest = Object.entries(this.row.scores).filter(([one]) => one !== id);
    this.row.scores = Object.fromEntries(score === null ? rest : [...rest, [id, score]]);
    this.touch(`scores.${id}`);
  }
}
