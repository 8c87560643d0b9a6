import type { PartnerFacets } from '../../generated/agreements';
import { call } from '../../platform';

/** Names of partners that were found, for the chips of those that no list of filters shows. */
const met = new Map<string, string>();

/** Asks the register for partners to filter by. */
export async function findPartners(typed: string): Promise<PartnerFacets> {
  const answer = await call('agreements_partner_facets', { typed });
  for (const { value, label } of answer.found) met.set(value, label);
  return answer;
}

/** The name of a partner that was found before. */
export const partnerName = (value: string): string | undefined => met.get(value);
