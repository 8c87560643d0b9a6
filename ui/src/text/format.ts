/** Formats shared by every screen. The locale is always id-ID, whatever the computer's region says. */

const locale = 'id-ID';

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
/** Monday first. */
export const dayNames = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
/** Monday first, for calendar heads. */
export const dayNamesShort = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'] as const;

/** Splits an ISO date (yyyy-mm-dd); null for a day that does not exist. */
export function dateParts(iso: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day } : null;
}

/** "29 Agustus 2025", for running text; an unreadable date comes back as it is. */
export function longDate(iso: string): string {
  const parts = dateParts(iso);
  return parts ? `${parts.day} ${monthNames[parts.month - 1]} ${parts.year}` : iso;
}

/** "Desember 2026" of "2026-12"; an unreadable month comes back as it is. */
export function monthName(month: string): string {
  const parts = dateParts(`${month}-01`);
  return parts ? `${monthNames[parts.month - 1]} ${parts.year}` : month;
}

/** "Semester II 2025" of "2025-S2"; an unreadable one comes back as it is. */
export function semesterName(semester: string): string {
  const match = /^(\d{4})-S([12])$/.exec(semester);
  return match ? `Semester ${match[2] === '1' ? 'I' : 'II'} ${match[1]}` : semester;
}

/** "29/08/2025", for grids and fields; an unreadable date comes back as it is. */
export function shortDate(iso: string): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(parts.day)}/${two(parts.month)}/${parts.year}`;
}

/** "Jumat, 29 Agustus 2025". */
export function longDateWithDay(iso: string): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  const sundayFirst = new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay();
  return `${dayNames[(sundayFirst + 6) % 7]}, ${longDate(iso)}`;
}

/** Whole days from one ISO date to another; null when one of them cannot be read. */
export function daysBetween(from: string, to: string): number | null {
  const [a, b] = [dateParts(from), dateParts(to)];
  if (!a || !b) return null;
  return (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000;
}

/** "hari ini", "besok", "12 hari lagi", "3 hari lalu", counted from `today` (ISO). */
export function relativeDays(iso: string, today: string): string {
  const days = daysBetween(today, iso);
  if (days === null) return iso;
  if (days === 0) return 'hari ini';
  if (days === 1) return 'besok';
  if (days === -1) return 'kemarin';
  return days > 0 ? `${number(days)} hari lagi` : `${number(-days)} hari lalu`;
}

/** "2 tahun 3 bulan", from one ISO date to another, both days counted in; days only below a month. */
export function duration(from: string, to: string): string {
  const [a, b] = [dateParts(from), dateParts(to)];
  if (!a || !b) return '';
  const lastDay = new Date(Date.UTC(b.year, b.month - 1, b.day + 1));
  let months = (lastDay.getUTCFullYear() - a.year) * 12 + (lastDay.getUTCMonth() + 1 - a.month);
  if (lastDay.getUTCDate() < a.day) months -= 1;
  if (months < 1) return `${number((daysBetween(from, to) ?? 0) + 1)} hari`;
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return [years > 0 ? `${years} tahun` : '', rest > 0 ? `${rest} bulan` : ''].filter(Boolean).join(' ');
}

/** "1.234.567". */
export function number(value: number | bigint): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** "12,5 %". */
export function percent(share: number): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(share * 100)} %`;
}

/** "1,4 MB"; counts in thousands, as file managers do. */
export function fileSize(bytes: number): string {
  const units = ['bita', 'kB', 'MB', 'GB'];
  const step = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }).format(value)} ${units[step]}`;
}

/** "Rp1.500.000,00" from whole sen in text ("150000000"); text that is no whole number comes back as it is. */
export function rupiah(sen: string): string {
  if (!/^-?\d+$/.test(sen)) return sen;
  const value = BigInt(sen);
  const absolute = value < 0n ? -value : value;
  const cents = String(absolute % 100n).padStart(2, '0');
  return `${value < 0n ? '-' : ''}Rp${number(absolute / 100n)},${cents}`;
}

/** "22/11/2026 10.15", the moment of a UTC time by the clock of this computer; an unreadable one is given as it is. */
export function moment(utc: string): string {
  const at = new Date(utc);
  if (Number.isNaN(at.getTime())) return utc;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${clockTime(at)}`;
}

/** "10.15", hours and minutes as Indonesian writes them. */
export function clockTime(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(at.getHours())}.${two(at.getMinutes())}`;
}
