import { SvelteSet } from 'svelte/reactivity';
import type { AgreementForm, DocumentKind, Kind, PartyType } from '../../generated/agreements';
import type { FieldProblem } from '../../generated/shared';
import { call } from '../../platform';
import { documentKindWords, variantWords } from '../../text/agreements';
import { countsBySection, inFormOrder, sentence, shownField, together, unreadable } from './findings';
import type { Known } from './known';
import {
  blankDocument,
  blankParty,
  contractForm,
  firstDocument,
  freshId,
  movedItem,
  partnerType,
  withoutDocument,
  type TypedForm,
  type TypedParty,
} from './typed-form';

/** Quiet time after leaving a field before the core is asked, in milliseconds. */
const checkAfter = 250;

/** Everything on the desk while one form is typed; the sections of the form share it. */
export class FormDesk {
  form = $state() as TypedForm;
  known = $state.raw() as Known;
  /** After a first try to save every finding shows; before, only those of fields that were left. */
  tried = $state(false);
  /** The typed amount cannot be read; the field itself says why. */
  amountInvalid = $state(false);
  #checked = $state.raw<readonly FieldProblem[]>([]);
  #touched = new SvelteSet<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** Asks the core about the form. */
  readonly #ask: (form: AgreementForm) => Promise<readonly FieldProblem[]>;

  /** `id` is the record the form is of, null for a new one; `ask` judges a form that is part of another. */
  constructor(
    form: TypedForm,
    known: Known,
    id: string | null = null,
    ask: (form: AgreementForm) => Promise<readonly FieldProblem[]> = (typed) =>
      call('agreements_check', { id, form: typed }),
  ) {
    this.#ask = ask;
    this.form = form;
    this.known = known;
  }

  /** All that is said of the form now, in its order. */
  readonly findings = $derived.by(() =>
    inFormOrder(
      together(unreadable(this.form, this.amountInvalid), this.#checked).map((finding) => ({
        ...finding,
        field: shownField(finding.field, this.form),
      })),
    ),
  );
  /** What of it may be shown yet. */
  readonly shown = $derived(this.findings.filter(({ field }) => this.tried || this.#touched.has(field)));
  readonly counts = $derived(countsBySection(this.shown));

  /** The sentence at a field, when it is refused. */
  error(field: string): string | undefined {
    const found = this.shown.find((one) => one.field === field && one.severity === 'refused');
    return found && sentence(found);
  }

  /** What should be looked at twice under a part of the form. */
  notes(prefix: string): FieldProblem[] {
    return this.shown.filter(
      ({ field, severity }) => severity === 'confirm' && (field === prefix || field.startsWith(`${prefix}.`)),
    );
  }

  /** A field was left: soon the core is asked about the whole form. */
  touch(field: string): void {
    this.#touched.add(field);
    // A rule of the list speaks once somebody works on one of its lines.
    const list = /^(parties|documents)\[/.exec(field)?.[1];
    if (list && this.form[list as 'parties' | 'documents'].length > 1) this.#touched.add(list);
    this.checkSoon();
  }

  checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), checkAfter);
  }

  /** Asks the core; the newest answer wins. A core that cannot answer now says so when the form is saved. */
  async check(): Promise<void> {
    const form = contractForm($state.snapshot(this.form) as TypedForm);
    const turn = ++this.#turn;
    if (form === null) return;
    try {
      const found = await this.#ask(form);
      if (turn === this.#turn) this.#checked = found;
    } catch {
      if (turn === this.#turn) this.#checked = [];
    }
  }

  /** Takes over what a save refused. */
  refuse(findings: readonly FieldProblem[]): void {
    this.#turn += 1;
    this.#checked = findings;
    this.tried = true;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  /** Another kind: an untouched partner and document become the ones this kind has. */
  chooseKind(kind: Kind): void {
    const { form } = this;
    form.kind = kind;
    if (form.variant !== '' && !form.variant.startsWith(kind)) form.variant = '';
    const partner = form.parties[1];
    if (partner && form.parties.length === 2 && partner.name === '' && partner.region_code === '')
      partner.type = partnerType[kind];
    const only = form.documents[0];
    if (
      only &&
      form.documents.length === 1 &&
      only.signed === '' &&
      Object.values(only.numbers).every((n) => n === '')
    )
      only.kind = firstDocument[kind];
    this.touch('kind');
  }

  variants(): { value: string; label: string }[] {
    const kind = this.form.kind;
    return Object.entries(variantWords)
      .filter(([value]) => kind !== null && value.startsWith(`${kind}-`))
      .map(([value, label]) => ({ value, label }));
  }

  partyName(party: TypedParty): string {
    if (party.name !== '' || party.type !== 'region') return party.name;
    const region = this.known.reference.regions.find(({ code }) => code === party.region_code);
    return region?.name ?? '';
  }

  /** Another type: a region is named by its code, everybody else by a name; neither may stay behind in the other. */
  chooseType(party: TypedParty, type: PartyType): void {
    if ((party.type === 'region') !== (type === 'region')) [party.name, party.region_code] = ['', ''];
    party.type = type;
  }
  /** Another region: the name of the one before goes with it. */
  chooseRegion(party: TypedParty, code: string): void {
    if (party.region_code !== code) party.name = '';
    party.region_code = code;
  }

  addParty(): string {
    const id = freshId(this.form);
    const type = this.form.kind === null ? 'badan-usaha' : partnerType[this.form.kind];
    this.form.parties.push(blankParty(id, type));
    return id;
  }
  moveParty(index: number, direction: -1 | 1): void {
    this.form.parties = movedItem(this.form.parties, index, direction);
    this.checkSoon();
  }
  removeParty(index: number): void {
    const [gone] = this.form.parties.splice(index, 1);
    if (gone)
      for (const document of this.form.documents)
        document.numbers = Object.fromEntries(
          Object.entries(document.numbers).filter(([party]) => party !== gone.id),
        );
    this.checkSoon();
  }

  /** A further document: a PKS under the first KB, an addendum under a single PKS. */
  addDocument(): string {
    const id = freshId(this.form);
    const first = this.form.documents[0];
    const next: Partial<Record<DocumentKind, DocumentKind>> = {
      kb: 'pks',
      nk: 'rk',
      loi: 'naskah',
      mou: 'pks',
    };
    const kind = first ? (next[first.kind] ?? 'adendum') : 'kb';
    this.form.documents.push({ ...blankDocument(id, kind), parent_id: first?.id ?? '' });
    return id;
  }
  removeDocument(id: string): void {
    this.form.documents = withoutDocument(this.form.documents, id);
    this.checkSoon();
  }
  /** What a document may stand under: every other one that does not stand under it. */
  parents(id: string): { value: string; label: string }[] {
    const { documents } = this.form;
    const under = (candidate: string): boolean => {
      let above: string | undefined = candidate;
      for (let steps = 0; above !== undefined && above !== '' && steps <= documents.length; steps += 1) {
        if (above === id) return true;
        above = documents.find((one) => one.id === above)?.parent_id;
      }
      return false;
    };
    return documents.flatMap((one, index) =>
      under(one.id) ? [] : [{ value: one.id, label: `${index + 1}. ${documentKindWords[one.kind]}` }],
    );
  }
}
