import type {
  Agreement,
  AgreementForm,
  ArchiveForm,
  Document,
  DocumentKind,
  EndReason,
  FundingSource,
  Initiative,
  Kind,
  Party,
  PartyType,
  Variant,
} from '../../generated/agreements';
import { dateParts } from '../../text/format';

/** A party while it is typed. */
export interface TypedParty {
  id: string;
  type: PartyType;
  region_code: string;
  name: string;
  signer: string;
  capacity: string;
  mandate: string;
}

/** A document while it is typed: dates stay the text a person wrote until they can be read. */
export interface TypedDocument {
  id: string;
  kind: DocumentKind;
  parent_id: string;
  title: string;
  signed: string;
  signed_at_place: string;
  starts: string;
  ends: string;
  open: boolean;
  open_reason: string;
  archive_form: ArchiveForm | '';
  archive_place: string;
  /** By id of the party. */
  numbers: Record<string, string>;
}

/** The whole form while it is typed; also what a draft keeps. */
export interface TypedForm {
  kind: Kind | null;
  variant: Variant | '';
  title: string;
  purpose: string;
  object: string;
  scope: string;
  urusan: string[];
  work_units: string[];
  initiative: Initiative | '';
  funding_sources: FundingSource[];
  funding_note: string;
  /** Sen as digits. */
  amount: string;
  burdens_society: boolean | null;
  unbudgeted: boolean | null;
  note: string;
  parties: TypedParty[];
  documents: TypedDocument[];
  ended_on: string;
  end_reason: EndReason | '';
  end_note: string;
}

/** The office's own side of a new agreement. */
export interface OwnSide {
  region_code: string;
  /** "Wali Kota Malang". */
  capacity: string;
}

/** An id that nothing in the form has yet; the core gives its own when it is saved. */
export function freshId(form: Pick<TypedForm, 'parties' | 'documents'>): string {
  const taken = [...form.parties, ...form.documents].map(({ id }) => /^new-(\d+)$/.exec(id)?.[1] ?? '0');
  return `new-${Math.max(0, ...taken.map(Number)) + 1}`;
}

export const partnerType: Record<Kind, PartyType> = {
  'ksdd-wajib': 'region',
  'ksdd-sukarela': 'region',
  ksdpk: 'badan-usaha',
  sinergi: 'kementerian',
  ksdpl: 'daerah-asing',
  ksdll: 'lembaga-asing',
  legacy: 'badan-usaha',
};
export const firstDocument: Record<Kind, DocumentKind> = {
  'ksdd-wajib': 'kb',
  'ksdd-sukarela': 'kb',
  ksdpk: 'kb',
  sinergi: 'nk',
  ksdpl: 'loi',
  ksdll: 'loi',
  legacy: 'mou',
};

export const blankParty = (id: string, type: PartyType): TypedParty => ({
  id,
  type,
  region_code: '',
  name: '',
  signer: '',
  capacity: '',
  mandate: '',
});
export const blankDocument = (id: string, kind: DocumentKind): TypedDocument => ({
  id,
  kind,
  parent_id: '',
  title: '',
  signed: '',
  signed_at_place: '',
  starts: '',
  ends: '',
  open: false,
  open_reason: '',
  archive_form: '',
  archive_place: '',
  numbers: {},
});

/** A new form: our region as PIHAK KESATU, one partner, one document. */
export function blankForm(own: OwnSide): TypedForm {
  return {
    kind: null,
    variant: '',
    title: '',
    purpose: '',
    object: '',
    scope: '',
    urusan: [],
    work_units: [],
    initiative: '',
    funding_sources: [],
    funding_note: '',
    amount: '',
    burdens_society: null,
    unbudgeted: null,
    note: '',
    parties: [
      { ...blankParty('new-1', 'region'), region_code: own.region_code, capacity: own.capacity },
      blankParty('new-2', 'badan-usaha'),
    ],
    documents: [blankDocument('new-3', 'kb')],
    ended_on: '',
    end_reason: '',
    end_note: '',
  };
}

const typedDocument = (document: Document): TypedDocument => ({
  ...document,
  parent_id: document.parent_id ?? '',
  signed: document.signed ?? '',
  starts: document.starts ?? '',
  ends: document.ends ?? '',
  open: document.open_reason !== null,
  open_reason: document.open_reason ?? '',
  archive_form: document.archive_form ?? '',
  numbers: Object.fromEntries(document.numbers.map(({ party_id, number }) => [party_id, number])),
});

/** What is stored, ready to be typed in. */
export function typedForm(stored: Agreement | AgreementForm): TypedForm {
  return {
    kind: stored.kind,
    variant: stored.variant ?? '',
    title: stored.title,
    purpose: stored.purpose,
    object: stored.object,
    scope: stored.scope,
    urusan: [...stored.urusan],
    work_units: [...stored.work_units],
    initiative: stored.initiative ?? '',
    funding_sources: [...stored.funding_sources],
    funding_note: stored.funding_note,
    amount: stored.amount === null ? '' : String(stored.amount),
    burdens_society: stored.burdens_society,
    unbudgeted: stored.unbudgeted,
    note: stored.note,
    parties: stored.parties.map((party) => ({ ...party, region_code: party.region_code ?? '' })),
    documents: stored.documents.map(typedDocument),
    ended_on: stored.ended_on ?? '',
    end_reason: stored.end_reason ?? '',
    end_note: stored.end_note,
  };
}

/** The same cooperation once more: parties and content stay, numbers, dates and the end go. */
export function copiedForm(stored: Agreement): TypedForm {
  const form = typedForm(stored);
  const ids = new Map(
    [...form.parties, ...form.documents].map(({ id }, index) => [id, `new-${index + 1}`] as const),
  );
  const renamed = (id: string) => ids.get(id) ?? '';
  return {
    ...form,
    parties: form.parties.map((party) => ({ ...party, id: renamed(party.id) })),
    documents: form.documents
      .filter(({ kind }) => kind !== 'adendum' && kind !== 'amandemen')
      .map(({ id, kind, parent_id, title }) => ({
        ...blankDocument(renamed(id), kind),
        parent_id: renamed(parent_id),
        title,
      })),
    ended_on: '',
    end_reason: '',
    end_note: '',
  };
}

/** A date the core can read; one that cannot be read yet is left out and told of by `unreadable`. */
const dateOrNull = (text: string): string | null => (dateParts(text) ? text : null);

function party({ region_code, ...rest }: TypedParty): Party {
  return { ...rest, region_code: rest.type === 'region' && region_code !== '' ? region_code : null };
}
function document(typed: TypedDocument, parties: readonly TypedParty[]): Document {
  return {
    id: typed.id,
    kind: typed.kind,
    parent_id: typed.parent_id === '' ? null : typed.parent_id,
    title: typed.title,
    signed: dateOrNull(typed.signed),
    signed_at_place: typed.signed_at_place,
    starts: dateOrNull(typed.starts),
    ends: typed.open ? null : dateOrNull(typed.ends),
    open_reason: typed.open ? typed.open_reason : null,
    archive_form: typed.archive_form === '' ? null : typed.archive_form,
    archive_place: typed.archive_place,
    numbers: parties.flatMap(({ id }) => {
      const number = typed.numbers[id] ?? '';
      return number.trim() === '' ? [] : [{ party_id: id, number }];
    }),
  };
}

/** The form as the core takes it; null while no kind is chosen. */
export function contractForm(typed: TypedForm): AgreementForm | null {
  if (typed.kind === null) return null;
  return {
    kind: typed.kind,
    variant: typed.variant === '' ? null : typed.variant,
    title: typed.title,
    purpose: typed.purpose,
    object: typed.object,
    scope: typed.scope,
    urusan: [...typed.urusan],
    work_units: [...typed.work_units],
    initiative: typed.initiative === '' ? null : typed.initiative,
    funding_sources: [...typed.funding_sources],
    funding_note: typed.funding_note,
    amount: typed.amount === '' ? null : Number(typed.amount),
    burdens_society: typed.burdens_society,
    unbudgeted: typed.unbudgeted,
    note: typed.note,
    parties: typed.parties.map(party),
    documents: typed.documents.map((one) => document(one, typed.parties)),
    ended_on: dateOrNull(typed.ended_on),
    end_reason: typed.end_reason === '' ? null : typed.end_reason,
    end_note: typed.end_note,
  };
}

/** Moves the item at `from` one place up (-1) or down (+1); out of range changes nothing. */
export function movedItem<T>(items: readonly T[], from: number, direction: -1 | 1): T[] {
  const to = from + direction;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Takes a document out; what stood under it stands by itself again. */
export function withoutDocument(documents: readonly TypedDocument[], id: string): TypedDocument[] {
  return documents
    .filter((one) => one.id !== id)
    .map((one) => (one.parent_id === id ? { ...one, parent_id: '' } : one));
}
