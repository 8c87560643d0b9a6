import type { DocumentKind, Status, Term } from '../../generated/agreements';
import { shiftDate } from '../../shared/form/dates';
import { statusSentence } from '../../text/agreements';
import { dateParts } from '../../text/format';

/** The status in words with its date: "Berakhir 12 hari lagi (3 Desember 2026)". */
export function statusLine(status: Status, term: Term, today: string, voidReason: string | null): string {
  switch (status) {
    case 'unsigned':
      return statusSentence.unsigned();
    case 'upcoming':
      return term.starts === null ? '' : statusSentence.upcoming(term.starts, today);
    case 'terminated':
      return term.ended_on === null ? '' : statusSentence.terminated(term.ended_on);
    case 'voided':
      return statusSentence.voided(voidReason ?? '');
    default:
      return term.ends === null ? statusSentence.open() : statusSentence.until(term.ends, today);
  }
}

/** Years the law or practice knows for a form of document; none for one that changes another. */
const usualYears: Partial<Record<DocumentKind, readonly number[]>> = {
  loi: [1],
  'rencana-tahunan': [1],
  adendum: [],
  amandemen: [],
};

/**
 * Ends a person may take over with one press: the same day of the month after whole years, as offices write it.
 * Only proposals; the form never fills an end by itself.
 */
export function proposedEnds(
  kind: DocumentKind,
  signed: string,
  starts: string,
): { years: number; ends: string }[] {
  const begins = dateParts(starts) ? starts : signed;
  if (!dateParts(begins)) return [];
  return (usualYears[kind] ?? [1, 3, 5]).map((years) => ({ years, ends: shiftDate(begins, { years }) }));
}
