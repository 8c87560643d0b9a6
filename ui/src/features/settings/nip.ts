import { settingsText } from '../../text/settings';

/** The digits of a typed NIP in groups 8 6 1 3: "19700101 199503 1 002"; anything that is not 18 digits as typed. */
export function groupedNip(nip: string): string {
  const digits = nip.replace(/\D/g, '');
  if (digits.length !== 18) return nip;
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(' ');
}

/**
 * What is odd about a NIP, as a warning only: no check digit exists, and numbers of PPPK carry 21 or 22 in place of the
 * month of appointment. The same rule as the core's, which has no register to ask in the first-start wizard.
 */
export function nipWarning(nip: string): string | undefined {
  const words = settingsText.officials.nipWarnings;
  if (nip.trim() === '') return undefined;
  const digits = nip.replace(/ /g, '');
  if (!/^\d{18}$/.test(digits)) return words.length;
  const number = (from: number, to: number) => Number(digits.slice(from, to));
  const [year, month, day] = [number(0, 4), number(4, 6), number(6, 8)];
  const birth = new Date(Date.UTC(year, month - 1, day));
  const born = birth.getUTCMonth() === month - 1 && birth.getUTCDate() === day && year >= 1920;
  if (!born) return words.birth;
  const startMonth = number(12, 14);
  if (!(startMonth >= 1 && startMonth <= 12) && !(startMonth >= 21 && startMonth <= 22)) return words.start;
  if (number(8, 12) < year + 17) return words.age;
  if (number(14, 15) < 1 || number(14, 15) > 2) return words.sex;
  return number(15, 18) === 0 ? words.serial : undefined;
}
