/** Figures for Rekapitulasi: made from lists of words by a fixed rule, so that every look is the same. */
import type { Dimension, Figure, Heading, Pivot, PivotCell } from '../../generated/recap';
import { fake } from '../../platform/fake';
import { kinds, kindWords, partyTypeWords, fundingWords, statusWords } from '../../text/agreements';
import { monthName, semesterName } from '../../text/format';
import { today } from './records';

const urusan = [
  'Pendidikan',
  'Kesehatan',
  'Pekerjaan umum dan penataan ruang',
  'Sosial',
  'Tenaga kerja',
  'Lingkungan hidup',
  'Administrasi kependudukan dan pencatatan sipil',
  'Perhubungan',
  'Komunikasi dan informatika',
  'Koperasi, usaha kecil, dan menengah',
  'Penanaman modal',
  'Kepemudaan dan olahraga',
  'Kebudayaan',
  'Pariwisata',
  'Pertanian',
  'Perdagangan',
  'Keuangan',
  'Kepegawaian',
];
const units = [
  'Dinas Pendidikan dan Kebudayaan',
  'Dinas Kesehatan',
  'Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Permukiman',
  'Dinas Sosial, Pemberdayaan Perempuan, Pelindungan Anak',
  'Dinas Lingkungan Hidup',
  'Dinas Kependudukan dan Pencatatan Sipil',
  'Dinas Perhubungan',
  'Dinas Komunikasi dan Informatika',
  'Dinas Koperasi, Perindustrian, dan Perdagangan',
  'Badan Pendapatan Daerah',
  'Badan Keuangan dan Aset Daerah',
  'RSUD Kota Malang',
];
const named = (list: readonly string[], code: (at: number) => string) =>
  list.map((label, at) => ({ value: code(at), label }));
const years = ['2020', '2021', '2022', '2023', '2024', '2025'];

const values: Record<Dimension, readonly { value: string; label: string }[]> = {
  kind: kinds.map((value) => ({ value, label: kindWords[value].short })),
  year: [...years.map((value) => ({ value, label: value })), { value: '-', label: 'Belum ditandatangani' }],
  semester: years
    .flatMap((year) => [`${year}-S1`, `${year}-S2`])
    .map((value) => ({ value, label: semesterName(value) })),
  status: Object.entries(statusWords)
    .filter(([value]) => value !== 'voided')
    .map(([value, label]) => ({ value, label })),
  urusan: named(urusan, (at) => `1.${String(at + 1).padStart(2, '0')}`),
  'work-unit': named(units, (at) => `u${at + 1}`),
  'partner-type': Object.entries(partyTypeWords)
    .slice(0, 6)
    .map(([value, label]) => ({ value, label })),
  'partner-region': [
    { value: '35.07', label: 'Kabupaten Malang' },
    { value: '35.79', label: 'Kota Batu' },
    { value: '-', label: 'Mitra bukan daerah' },
  ],
  funding: Object.entries(fundingWords).map(([value, label]) => ({ value, label })),
  'end-month': Array.from({ length: 30 }, (_, at) => {
    const index = Number(today.slice(5, 7)) - 1 + at;
    const value = `${Number(today.slice(0, 4)) + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return { value, label: monthName(value) };
  }),
};

const figure = (count: number): Figure => ({
  count,
  valued: Math.floor(count / 3),
  amount: Math.floor(count / 3) * 47_500_000_000 + count * 1_250_000_000,
});
const added = (figures: readonly Figure[]): Figure =>
  figure(figures.reduce((sum, { count }) => sum + count, 0));
/** A number between 0 and 1 that two places always share. */
const chance = (a: number, b: number) => {
  const wave = Math.sin((a + 1) * 12.9898 + (b + 1) * 78.233) * 43_758.5453;
  return wave - Math.floor(wave);
};

export function answerRecap(empty: boolean): void {
  fake.on('recap_pivot', ({ rows, columns, filter }): Pivot => {
    const down = empty ? [] : values[rows];
    const across = columns === null || empty ? [] : values[columns];
    const fewer = filter.signed_to !== null && filter.signed_to < '2025' ? 0.7 : 1;
    const of = (row: number, column: number) => {
      const size = chance(row, column);
      const grows = columns === 'year' ? 0.5 + column / 6 : rows === 'year' ? 0.5 + row / 6 : 1;
      return size < 0.42
        ? 0
        : Math.round((size - 0.4) * 22 * grows * fewer * (row === 2 && rows === 'kind' ? 4 : 1));
    };
    const cells: PivotCell[] = down.flatMap((_, row) =>
      across.flatMap((__, column) => {
        const count = of(row, column);
        return count === 0 ? [] : [{ row, column, ...figure(count) }];
      }),
    );
    const heading = (one: { value: string; label: string }, total: Figure): Heading => ({ ...one, total });
    const rowTotals = down.map((one, row) =>
      heading(
        one,
        across.length === 0
          ? figure(Math.round(of(row, 0) + chance(row, 9) * 9 * fewer))
          : added(cells.filter((cell) => cell.row === row)),
      ),
    );
    const overlapping = [rows, columns].some((side) => side === 'urusan' || side === 'work-unit');
    const total = added(rowTotals.map((one) => one.total));
    return {
      on: today,
      rows: rowTotals,
      columns: across.map((one, column) =>
        heading(one, added(cells.filter((cell) => cell.column === column))),
      ),
      cells,
      total: overlapping ? figure(Math.round(total.count * 0.8)) : total,
      overlapping,
    };
  });
}
