import type { PartyType } from '../../generated/agreements';
import type { MapCriteria, Proposal } from '../../generated/mapping';
import { call } from '../../platform';
import type { Params } from '../../shell/screens';
import { partyTypeWords } from '../../text/agreements';
import { known, type Known } from '../agreements/known';
import { blankRow, readRowDraft, typedRow, type TypedRow } from './typed-row';

/** What a form is opened with, and where it is saved to. */
export interface Opened {
  known: Known;
  criteria: MapCriteria;
  row: TypedRow;
  /** The proposal of the public it answers; linked once the row is saved. */
  proposal: Proposal | null;
  id: string | null;
  /** Revision the form is made from. */
  rev: number;
  /** Revision the register has now. */
  current: number;
  draftKey: string;
  /** When the restored draft was last typed in, UTC. */
  restored: string | null;
}

export const draftKeyOf = (id: string): string => `map_row:${id}`;
export const newDraftKey = (): string => `map_row:new:${crypto.randomUUID()}`;

/** More proposals than an office keeps; the one that is asked for is among them. */
const proposalsAtMost = 10_000;

async function proposalOf(id: string): Promise<Proposal | null> {
  if (id === '') return null;
  const { items } = await call('mapping_proposals', {
    query: { search: '', answered: null },
    offset: 0,
    limit: proposalsAtMost,
  });
  return items.find((one) => one.id === id) ?? null;
}

const typeOf = (word: string): PartyType =>
  (Object.keys(partyTypeWords) as PartyType[]).find((one) => one === word) ?? 'badan-usaha';

/** A new row with what the place it was begun from knows: a white spot, a proposal, a partner. */
function begun(params: Params, year: number, proposal: Proposal | null): TypedRow {
  const partner = params['partner'] ?? '';
  const region = params['region'] ?? '';
  return {
    ...blankRow(year),
    urusan: params['urusan'] ?? '',
    work_unit: params['work_unit'] ?? '',
    need: proposal?.content ?? params['need'] ?? '',
    candidates:
      partner === '' && region === ''
        ? []
        : region === ''
          ? [{ type: typeOf(params['type'] ?? ''), region_code: '', name: partner }]
          : [{ type: 'region', region_code: region, name: '' }],
    origin: proposal !== null ? 'proposal' : params['origin'] === 'partner' ? 'partner' : 'own',
  };
}

/** Opens the form of a row, of a waiting draft, or a new one; null while no register is open. */
export async function opened(params: Params, draftKey: string): Promise<Opened | null> {
  const id = params['id'] ?? null;
  const [around, criteria, view, draft] = await Promise.all([
    known(),
    call('mapping_criteria', {}),
    id === null ? null : call('mapping_get', { id }),
    call('drafts_get', { key: draftKey }),
  ]);
  if (around === null) return null;
  const year = Number(params['year'] ?? around.register.today.slice(0, 4));
  const kept = draft === null ? null : readRowDraft(draft.value, year);
  const proposal = await proposalOf(kept?.proposal ?? params['proposal'] ?? '');
  const current = view?.row.rev ?? 0;
  return {
    known: around,
    criteria,
    row: kept?.form ?? (view ? typedRow(view.row) : begun(params, year, proposal)),
    proposal,
    id,
    rev: kept && id !== null ? kept.base_rev : current,
    current,
    draftKey,
    restored: kept && draft ? draft.updated_at : null,
  };
}
