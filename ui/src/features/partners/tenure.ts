import type { Representative } from '../../generated/partners';
import { longDate } from '../../text/format';
import { partnerText } from '../../text/partners';

const words = partnerText.representatives;
type Days = Pick<Representative, 'since' | 'until'>;

export type Tenure = 'present' | 'former' | 'coming';

/** Whether a representative is in office on a day; days that are not known count as in office. */
export function tenureOf({ since, until }: Days, today: string): Tenure {
  if (until !== null && until < today) return 'former';
  return since !== null && since > today ? 'coming' : 'present';
}

/** "1 Maret 2024 s.d. 28 Februari 2026"; empty when neither day is known. */
export function tenureWords({ since, until }: Days): string {
  if (since !== null && until !== null) return words.between(longDate(since), longDate(until));
  if (since !== null) return words.since(longDate(since));
  return until === null ? '' : words.until(longDate(until));
}
