/** Wording of the table of agreements in its other shapes: groups, board, calendar, timeline; and of saved filters. */
import type { Dimension } from '../generated/recap';
import { savedText } from './saved';

export const viewsText = {
  label: 'Tampilan',
  views: {
    table: 'Tabel',
    groups: 'Kelompok',
    board: 'Papan',
    calendar: 'Kalender',
    timeline: 'Garis waktu',
  },

  groups: {
    by: 'Kelompokkan menurut',
    dimensions: {
      kind: 'Jenis',
      year: 'Tahun penandatanganan',
      status: 'Status',
      urusan: 'Urusan pemerintahan',
      'work-unit': 'Perangkat daerah',
      'partner-type': 'Golongan mitra',
      funding: 'Sumber pembiayaan',
    } satisfies Partial<Record<Dimension, string>>,
    group: 'Kelompok',
    count: 'Kerja sama',
    valued: 'Bernilai',
    amount: 'Jumlah nilai',
    total: 'Jumlah',
    several:
      'Kerja sama dengan beberapa nilai masuk ke setiap kelompoknya; jumlah di bawah menghitungnya satu kali.',
    table: 'Kerja sama menurut kelompok',
  },
  board: {
    more: (count: string) => `Lihat ${count} lainnya di tabel`,
    until: (day: string) => `s.d. ${day}`,
    column: (status: string, count: string) => `${status}: ${count} kerja sama`,
  },
  calendar: {
    year: (year: string) => `Berakhir pada tahun ${year}`,
    before: 'Tahun sebelumnya',
    after: 'Tahun berikutnya',
    month: (month: string, count: string) => `${month}: ${count} berakhir`,
    nothing: 'Tidak ada yang berakhir',
    more: (count: string) => `dan ${count} lainnya`,
  },
  timeline: {
    label: 'Jangka waktu kerja sama',
    shown: (shown: string, all: string) =>
      `${shown} dari ${all} kerja sama yang masih berlaku atau sesuai status yang disaring, yang berakhir paling dahulu di atas.`,
    more: 'Tampilkan lagi',
    open: 'tidak terbatas',
    nothing: 'Tidak ada kerja sama pada saringan ini',
    nothingText: 'Lepaskan sebagian saringan untuk melihat jangka waktunya.',
  },

  save: 'Simpan saringan',
  saved: savedText({
    noun: 'saringan',
    nameHint: 'Misalnya: KSDPK yang berakhir tahun ini',
    saveText: 'Saringan disimpan di register ini. Yang disematkan tampil di Beranda dengan jumlahnya.',
  }),
  homeTitle: 'Saringan tersemat',
};
