import type { PartyType } from '../../generated/agreements';
import type { PartnerForm, PartnerView } from '../../generated/partners';
import { partnerTypes } from '../../text/partners';
import { fitted, isRecord } from '../agreements/draft-value';
import { groupedNib } from './numbers';

/** A card as it is typed: what is not chosen is ''. */
export interface TypedPartner {
  type: string;
  region_code: string;
  name: string;
  legal_form: string;
  nib: string;
  npwp: string;
  address: string;
  phone: string;
  mail: string;
  web: string;
  note: string;
}

export const blankPartner = (): TypedPartner => ({
  type: '',
  region_code: '',
  name: '',
  legal_form: '',
  nib: '',
  npwp: '',
  address: '',
  phone: '',
  mail: '',
  web: '',
  note: '',
});

/** The card of a partner as its form begins; what papers say where there is no card yet. */
export function typedPartner({ item, card, npwp_grouped }: PartnerView): TypedPartner {
  if (card === null)
    return {
      ...blankPartner(),
      type: item.type ?? '',
      region_code: item.region_code ?? '',
      name: item.name,
      legal_form: item.legal_form ?? '',
    };
  return {
    ...fitted(blankPartner(), card),
    region_code: card.region_code ?? '',
    legal_form: card.legal_form ?? '',
    nib: groupedNib(card.nib),
    npwp: npwp_grouped,
  };
}

export const typeChosen = ({ type }: TypedPartner): PartyType | null =>
  partnerTypes.find((one) => one === type) ?? null;

/** The form for the core; null while no type is chosen. */
export function contractPartner(typed: TypedPartner): PartnerForm | null {
  const type = typeChosen(typed);
  if (type === null) return null;
  return {
    ...typed,
    type,
    region_code: type === 'region' ? typed.region_code || null : null,
    legal_form: typed.legal_form || null,
  };
}

/** What a draft of a card keeps; null when it holds no form. */
export function readPartnerDraft(value: unknown): { base_rev: number; form: TypedPartner } | null {
  if (!isRecord(value) || !isRecord(value['form'])) return null;
  return {
    base_rev: typeof value['base_rev'] === 'number' ? value['base_rev'] : 0,
    form: fitted(blankPartner(), value['form']),
  };
}
