/** Wording of what is due: the agenda and its card on the first screen. */
import type { Force } from '../generated/submissions';
import { longDate, number } from './format';

export const agendaText = {
  title: 'Agenda',
  palette: 'catatan biro tugas tenggat batas waktu jatuh tempo kalender pengingat laporan',
  text: 'Batas waktu pengajuan, kerja sama yang berakhir, dan laporan kantor.',
  loading: 'Memuat agenda',
  view: { label: 'Tampilan agenda', list: 'Daftar', calendar: 'Kalender' },
  period: 'Rentang',
  periods: { '30': '30 hari ke depan', '90': '90 hari ke depan', '365': '1 tahun ke depan' },
  group: { over: 'Terlambat', week: '7 hari ke depan', month: '30 hari ke depan', later: 'Nanti' },
  count: (total: number) => `${number(total)} hal`,
  force: { law: 'Wajib', practice: 'Praktik kantor', optional: 'Tidak wajib' } as Readonly<
    Record<Force, string>
  >,
  search: 'Cari batas waktu, pengajuan, kerja sama, atau mitra',
  nothing: {
    title: 'Tidak ada yang cocok',
    text: 'Ubah kata pencarian, atau pilih rentang yang lebih panjang.',
    action: 'Kosongkan pencarian',
  },
  day: 'Hari',
  office: (period: string) => `Kantor, ${periodWords(period)}`,
  uncertain: 'Hari libur pada rentang ini belum seluruhnya ditetapkan; tanggal dapat bergeser.',
  more: (count: number) => `Tampilkan ${number(count)} lagi`,
  save: 'Simpan berkas kalender',
  saveHint: 'Untuk aplikasi kalender mana pun, dengan pengingatnya (.ics).',
  print: {
    open: 'Cetak',
    title: 'Agenda untuk dicetak',
    period: (words: string) => `Sampai dengan ${words}.`,
  },
  none: {
    title: 'Tidak ada yang jatuh tempo',
    text: 'Pilih rentang yang lebih panjang, atau catat pengajuan agar batas waktunya dihitung.',
    action: 'Buka pengajuan',
  },
  calendar: {
    previous: 'Bulan sebelumnya',
    next: 'Bulan berikutnya',
    today: 'Bulan ini',
    more: (count: number) => `${number(count)} lagi`,
    day: (iso: string, count: number) => `${longDate(iso)}: ${number(count)} hal`,
  },
  home: {
    title: 'Perlu tindakan',
    text: 'Yang terlambat dan yang terdekat batas waktunya.',
    none: 'Tidak ada yang jatuh tempo dalam 30 hari.',
    all: 'Buka agenda',
  },
};

/** "2025-S2" as people say it. */
function periodWords(period: string): string {
  const semester = /^(\d{4})-S([12])$/.exec(period);
  if (semester) return `Semester ${semester[2] === '1' ? 'I' : 'II'} Tahun ${semester[1]}`;
  const round = /^(\d{4})-R(\d+)$/.exec(period);
  if (round) return `Putaran ${round[2]} Tahun ${round[1]}`;
  return `Tahun ${period}`;
}
