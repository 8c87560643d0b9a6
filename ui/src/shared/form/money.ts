import { rupiah } from '../../text/format';
import { sharedText } from '../../text/shared';

/** Largest amount the register keeps: 18 digits of sen, inside a signed 64-bit number. */
const largest = 999_999_999_999_999_999n;

export type MoneyReading = { sen: string } | { problem: string } | { empty: true };

/**
 * Reads a typed amount into whole sen: "1500000", "Rp 1.500.000", "1.500.000,00", "Rp1.500.000,-".
 * A dot only groups thousands and a comma only starts sen; "1500000.00" is refused, since it could mean either.
 */
export function readMoney(text: string): MoneyReading {
  const { problem } = sharedText.money;
  const typed = text
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace(/\s/g, '')
    .replace(/,-$/, '');
  if (typed === '') return text.trim() === '' ? { empty: true } : { problem: problem.form };
  if (typed.startsWith('-')) return { problem: problem.negative };
  const match = /^([\d.]+)(?:,(\d{0,2}))?$/.exec(typed);
  if (!match) return { problem: problem.form };
  const whole = match[1] ?? '';
  if (whole.includes('.') && !/^\d{1,3}(\.\d{3})+$/.test(whole)) return { problem: problem.groups };
  const sen = BigInt(whole.replaceAll('.', '')) * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
  return sen > largest ? { problem: problem.large } : { sen: String(sen) };
}

/** "1.500.000,00" for a readable amount, the text itself otherwise. */
export const shownMoney = (value: string): string => rupiah(value).replace(/^Rp/, '');
