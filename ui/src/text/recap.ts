/** Wording of Rekapitulasi. */
import type { Dimension } from '../generated/recap';
import type { Measure, View } from '../features/recap/spec';
import { dateParts, monthNames, number } from './format';
import { savedText } from './saved';

const two = (value: number) =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);

export const recapText = {
  title: 'Rekapitulasi',
  palette:
    'rekap rekapitulasi tabel silang grafik diagram bagan statistik jumlah per urusan tahun perangkat daerah nilai bandingkan periode',
  loading: 'Menghitung rekapitulasi',
  rows: 'Baris',
  columns: 'Kolom',
  noColumns: 'Tanpa kolom',
  swap: 'Tukar baris dan kolom',
  measure: 'Yang dihitung',
  view: 'Tampilan',
  measures: { count: 'Jumlah kerja sama', amount: 'Nilai rupiah' } satisfies Record<Measure, string>,
  views: {
    table: 'Tabel',
    bars: 'Batang',
    stacked: 'Bertumpuk',
    lines: 'Garis',
    donut: 'Donat',
    heat: 'Peta panas',
    terms: 'Masa berlaku',
    ahead: 'Akan berakhir',
  } satisfies Record<View, string>,
  dimensions: {
    kind: 'Jenis',
    year: 'Tahun penandatanganan',
    semester: 'Semester penandatanganan',
    status: 'Status',
    urusan: 'Urusan',
    'work-unit': 'Perangkat daerah',
    'partner-type': 'Jenis mitra',
    'partner-region': 'Daerah mitra',
    funding: 'Sumber dana',
    'end-month': 'Bulan berakhir',
  } satisfies Record<Dimension, string>,
  filters: 'Saringan',
  period: 'Periode',
  periodTitle: 'Ditandatangani pada',
  from: 'Sejak',
  to: 'Sampai dengan',
  inForce: 'Berlaku pada',
  inForceNote: 'Hanya kerja sama yang berlaku pada hari itu.',
  backwards: 'Tanggal awal sesudah tanggal akhir.',
  compare: 'Bandingkan',
  compareTitle: 'Bandingkan dengan penandatanganan pada',
  compareText: 'Rekapitulasi yang sama untuk periode lain, berdampingan dengan selisihnya.',
  compareUse: 'Tampilkan selisih',
  compareEnd: 'Berhenti membandingkan',
  yearBefore: 'Setahun sebelumnya',
  apply: 'Terapkan',

  total: 'Jumlah',
  noAmount: '–',
  empty: '·',
  others: (count: string) => `${count} lainnya`,
  scales: [
    [1e12, 'T'],
    [1e9, 'M'],
    [1e6, 'jt'],
  ] as readonly (readonly [number, string])[],
  scaled: (value: number, word: string) => `Rp${two(value)} ${word}`,
  monthShort: (month: string) => {
    const parts = dateParts(`${month}-01`);
    return parts ? `${monthNames[parts.month - 1]?.slice(0, 3) ?? ''} ${parts.year}` : month;
  },
  by: (rows: string, columns: string | null) =>
    columns === null ? rows : `${rows} menurut ${columns.toLowerCase()}`,
  headline: (measure: string, rows: string, columns: string | null) =>
    `${measure} menurut ${rows.toLowerCase()}${columns === null ? '' : ` dan ${columns.toLowerCase()}`}`,
  counted: (count: number) => `${number(count)} kerja sama`,
  valued: (valued: number, count: number) =>
    `${number(valued)} dari ${number(count)} kerja sama mencatat nilainya; yang lain tidak ikut terjumlah.`,
  overlapping:
    'Satu kerja sama dapat mempunyai beberapa nilai pada sisi ini dan terhitung pada setiap selnya. Jumlah baris, kolom, dan keseluruhan menghitungnya satu kali, sehingga lebih kecil daripada penjumlahan selnya.',
  asOf: (day: string) => `Status per ${day}.`,
  openCell: (row: string, column: string, figure: string) => `${row}, ${column}: ${figure}. Buka daftarnya.`,
  open: (what: string, figure: string) => `${what}: ${figure}. Buka daftarnya.`,
  sortBy: (what: string) => `Urutkan menurut ${what}`,

  now: 'Periode ini',
  before: 'Pembanding',
  difference: 'Selisih',
  periodOf: (from: string | null, to: string | null) =>
    from !== null && to !== null
      ? `${from} – ${to}`
      : from !== null
        ? `sejak ${from}`
        : to !== null
          ? `sampai ${to}`
          : 'semua periode',
  changes: { more: 'naik', less: 'turun', same: 'tetap' },
  arrows: { more: '▲', less: '▼', same: '＝' },

  chart: {
    legend: 'Keterangan',
    showTable: 'Lihat tabel',
    hideTable: 'Sembunyikan tabel',
    point: (row: string, series: string, figure: string) => `${row}, ${series}: ${figure}`,
    alone: (row: string, figure: string) => `${row}: ${figure}`,
    share: (share: string) => `${share} dari seluruhnya`,
    left: (count: string, most: string) =>
      `Grafik memuat ${most} yang terbesar; ${count} lainnya ada pada tampilan Tabel.`,
    leftBefore: (count: string, most: string) =>
      `Grafik memuat ${most} yang terakhir; ${count} sebelumnya ada pada tampilan Tabel.`,
    leftSeries: (count: string, most: string) =>
      `Grafik memuat ${most} garis dengan jumlah terbesar; ${count} lainnya ada pada tampilan Tabel.`,
    timeless: (label: string, count: string) => `Tidak digambar: ${label.toLowerCase()} (${count}).`,
    later: 'Sesudahnya',
    soon: 'Tiga bulan pertama',
    noMoments: 'Garis memerlukan tahun, semester, atau bulan pada baris.',
    useYears: 'Pakai tahun pada baris',
    donutOnce:
      'Donat hanya tepat bila setiap kerja sama terhitung satu kali. Pilih jenis, status, atau tahun pada baris.',
    useKinds: 'Pakai jenis pada baris',
    heatNeedsColumns: 'Peta panas memerlukan kolom.',
    useUnits: 'Urusan dan perangkat daerah',
    shades: 'Makin pekat makin banyak',
    today: 'Hari ini',
    aheadTitle: 'Kerja sama yang berakhir, 24 bulan ke depan',
    aheadNone: 'Tidak ada kerja sama yang berakhir dalam 24 bulan ke depan.',
    stillRunning:
      'Tanpa saringan status, yang tampil hanya yang berjalan, akan berakhir, atau belum berlaku.',
    month: 'Bulan',
    termsTitle: 'Masa berlaku kerja sama',
    openEnded: 'tanpa tanggal akhir',
    term: (title: string, from: string, to: string, status: string) =>
      `${title}: ${from} sampai ${to}, ${status}`,
    pageOf: (from: string, to: string, total: string) => `${from}–${to} dari ${total}`,
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    begins: 'Mulai',
    ends: 'Berakhir',
    agreement: 'Kerja sama',
    status: 'Status',
  },

  nothingTitle: 'Tidak ada yang terhitung',
  nothingText: 'Tidak ada kerja sama yang sesuai dengan saringan ini.',
  clear: 'Lepas semua saringan',

  save: 'Simpan rekap',
  saved: savedText({
    noun: 'rekap',
    nameHint: 'Misalnya: KSDPK per perangkat daerah',
    saveText: 'Baris, kolom, saringan, tampilan, dan pembanding disimpan bersama namanya di register ini.',
  }),
  update: 'Simpan perubahan',
  openSaved: 'Buka rekap',

  output: 'Simpan gambar',
  saveSvg: 'Simpan sebagai SVG',
  savePng: 'Simpan sebagai PNG',
  printed: 'Cetak lampiran',
  printTitle: 'Cetak sebagai lampiran',
  printText: 'Angka, grafik batang, dan saringannya dalam kata, pada kertas kantor ini.',
};
