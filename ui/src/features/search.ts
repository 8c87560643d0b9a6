import type { PaletteEntry } from '../shared/keys/palette';
import { searchAgreements } from './agreements/palette';
import { searchLetters } from './letters/palette';
import { searchMap } from './mapping/palette';
import { searchMeetings } from './meetings/palette';
import { searchPartners } from './partners/palette';
import { searchSubmissions } from './submissions/palette';

/** Records of every kind for the palette; an agreement is found by the names of its scans too. */
export async function searchRecords(text: string): Promise<PaletteEntry[]> {
  const kinds = [
    searchAgreements,
    searchPartners,
    searchSubmissions,
    searchMap,
    searchMeetings,
    searchLetters,
  ];
  const found = await Promise.all(kinds.map((search) => search(text)));
  return found.flat();
}
