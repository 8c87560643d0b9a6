import { SvelteSet } from 'svelte/reactivity';
import type { AgreementForm, Kind } from '../../generated/agreements';
import type { FieldProblem } from '../../generated/shared';
import type { PathView } from '../../generated/submissions';
import { call } from '../../platform';
import { readDate } from '../../shared/form/dates';
import { submissionFormText as words } from '../../text/submissions';
import { sentence } from '../agreements/findings';
import { FormDesk } from '../agreements/form-desk.svelte';
import type { Known } from '../agreements/known';
import {
  contractSubmission,
  fittingPath,
  letterDays,
  usualProposer,
  type Initiative,
  type TypedSubmission,
  type TypedWhole,
} from './typed-submission';

const planPrefix = 'subject.';
const isOfPlan = ({ field }: FieldProblem) => field.startsWith(planPrefix);
const inPlan = (found: FieldProblem): FieldProblem => ({
  ...found,
  field: found.field.slice(planPrefix.length),
});
const own = (field: string, message: string): FieldProblem => ({
  field,
  code: `window.${field}`,
  message,
  hint: '',
  severity: 'refused',
  other: null,
});

/** Everything on the desk while a submission is typed; the plan has the desk of an agreement, asked about by the core as part of it. */
export class SubmissionDesk {
  about = $state() as TypedSubmission;
  readonly plan: FormDesk;
  readonly paths: readonly PathView[];
  #checked = $state.raw<readonly FieldProblem[]>([]);
  #touched = new SvelteSet<string>();

  constructor({ about, plan }: TypedWhole, known: Known, paths: readonly PathView[]) {
    this.about = about;
    this.paths = paths;
    this.plan = new FormDesk(plan, known, null, (subject) => this.#ask(subject));
  }

  get typed(): TypedWhole {
    return {
      about: $state.snapshot(this.about) as TypedSubmission,
      plan: $state.snapshot(this.plan.form) as TypedWhole['plan'],
    };
  }

  /** What the core need not be asked about: no path chosen, a day that is none. */
  readonly unreadable = $derived.by(() => {
    const { about, plan } = this;
    const found = plan.form.kind !== null && about.path === '' ? [own('path', words.pathMissing)] : [];
    for (const field of letterDays) {
      const reading = readDate(about[field]);
      if ('problem' in reading) found.push(own(field, reading.problem));
    }
    return found;
  });
  readonly findings = $derived([
    ...this.unreadable,
    ...this.#checked.filter(({ field }) => !this.unreadable.some((one) => one.field === field)),
  ]);
  /** Names of the fields that are refused, of the plan too. */
  readonly refused = $derived.by(() =>
    [...this.findings, ...this.plan.findings].filter(({ severity }) => severity === 'refused'),
  );

  /** The sentence at a field of the submission itself, once it was left or saving was tried. */
  error(field: string): string | undefined {
    if (!this.plan.tried && !this.#touched.has(field)) return undefined;
    const found = this.findings.find((one) => one.field === field && one.severity === 'refused');
    return found && sentence(found);
  }
  touch(field: string): void {
    this.#touched.add(field);
    this.plan.touch(field);
  }

  /** Takes over what a save refused. */
  refuse(found: readonly FieldProblem[]): void {
    this.#checked = found.filter((one) => !isOfPlan(one));
    this.plan.refuse(found.filter(isOfPlan).map(inPlan));
  }

  chooseKind(kind: Kind): void {
    this.plan.chooseKind(kind);
    this.#follow();
  }
  chooseInitiative(initiative: Initiative): void {
    this.about.initiative = initiative;
    this.#follow();
  }

  /** Path and proposer follow kind and initiative. */
  #follow(): void {
    const { about, plan } = this;
    about.path = fittingPath(this.paths, plan.form.kind, about.initiative, about.path);
    about.proposer_type = usualProposer(about.initiative, plan.form.kind);
    plan.checkSoon();
  }

  async #ask(_subject: AgreementForm): Promise<readonly FieldProblem[]> {
    const form = contractSubmission(this.typed);
    if (form === null) return [];
    const found = await call('submissions_check', form);
    this.#checked = found.filter((one) => !isOfPlan(one));
    return found.filter(isOfPlan).map(inPlan);
  }
}
