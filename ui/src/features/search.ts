import type { PaletteEntry } from '../shared/keys/palette';
import { searchAgreements } from './agreements/palette';
import { searchPartners } from './partners/palette';

/** Records of every kind for the palette. */
export async function searchRecords(text: string): Promise<PaletteEntry[]> {
  const found = await Promise.all([searchAgreements(text), searchPartners(text)]);
  return found.flat();
}
