import { describe, expect, test } from 'vitest';
import type { HistoryRow } from '../../generated/shared';
import { toldHistory } from './history';

const names = {
  regions: new Map([['35.73', 'Kota Malang']]),
  urusan: new Map([
    ['1.02', 'Kesehatan'],
    ['2.15', 'Perhubungan'],
  ]),
  work_units: new Map([['u1', 'Dinas Kesehatan']]),
};
const party = (id: string, more: object = {}) => ({
  id,
  type: 'badan-usaha',
  region_code: null,
  name: `PT ${id}`,
  signer: '',
  capacity: '',
  mandate: '',
  ...more,
});
const document = (id: string, more: object = {}) => ({
  id,
  kind: 'kb',
  parent_id: null,
  title: '',
  signed: '2025-06-25',
  signed_at_place: '',
  starts: null,
  ends: '2030-06-25',
  open_reason: null,
  archive_form: null,
  archive_place: '',
  numbers: [{ party_id: 'A', number: '1/2025' }],
  ...more,
});
const agreement = (more: object = {}) => ({
  id: 'a',
  rev: 1,
  void_reason: null,
  kind: 'ksdpk',
  variant: null,
  title: 'Parkir',
  urusan: ['2.15'],
  work_units: [],
  amount: null,
  burdens_society: null,
  ended_on: null,
  end_reason: null,
  parties: [party('A'), party('B')],
  documents: [document('d')],
  ...more,
});
const row = (before: unknown, after: unknown): HistoryRow => ({
  seq: 1,
  at: '2026-11-22T03:15:00Z',
  actor: 'Rina',
  action: 'agreement.save',
  before,
  after,
});
const told = (before: unknown, after: unknown) => {
  const [first] = toldHistory([row(before, after)], names);
  if (!first) throw new Error('one row is told as one');
  return first;
};
const lines = (before: unknown, after: unknown) =>
  told(before, after).changes.map((change) => `${change.field}: ${change.before} > ${change.after}`);

describe('the history of a record', () => {
  test('begins with its first save, without a list of everything', () => {
    expect(told(null, agreement())).toMatchObject({ headline: 'Kerja sama dicatat', changes: [] });
  });
  test('tells each changed field in words, before and after', () => {
    expect(
      lines(
        agreement(),
        agreement({
          title: 'Parkir Nontunai',
          amount: 150_000_000,
          urusan: ['1.02', '2.15'],
          burdens_society: false,
        }),
      ),
    ).toEqual([
      'Judul: Parkir > Parkir Nontunai',
      'Urusan: Perhubungan > Kesehatan; Perhubungan',
      'Nilai:  > Rp1.500.000,00',
      'Membebani masyarakat dan daerah:  > Tidak',
    ]);
  });
  test('tells parties that came, went, changed and moved', () => {
    const [before, after] = [
      agreement(),
      agreement({ parties: [party('B'), party('A', { signer: 'Budi' }), party('C')] }),
    ];
    expect(lines(before, after)).toEqual([
      'PIHAK KEDUA: penanda tangan:  > Budi',
      'PIHAK KETIGA:  > PT C',
      'Urutan para pihak: PT A → PT B > PT B → PT A',
    ]);
    expect(lines(after, agreement({ parties: [party('B'), party('A', { signer: 'Budi' })] }))).toEqual([
      'PIHAK KETIGA: PT C > ',
    ]);
  });
  test('tells a region by its name', () => {
    const ours = party('A', { type: 'region', name: '', region_code: '35.73' });
    expect(lines(agreement({ parties: [party('B')] }), agreement({ parties: [party('B'), ours] }))).toEqual([
      'PIHAK KEDUA:  > Kota Malang',
    ]);
  });
  test('tells dates and the number of each party of a document', () => {
    const changed = document('d', {
      ends: '2028-06-25',
      numbers: [
        { party_id: 'A', number: '1/2025' },
        { party_id: 'B', number: '9/X' },
      ],
    });
    expect(lines(agreement(), agreement({ documents: [changed] }))).toEqual([
      'Kesepakatan Bersama: berakhir: 25 Juni 2030 > 25 Juni 2028',
      'Kesepakatan Bersama: nomor PT B:  > 9/X',
    ]);
  });
  test('names an end and a void as what they are', () => {
    const ended = agreement({ ended_on: '2026-01-02', end_reason: 'digantikan' });
    expect(told(agreement(), ended).headline).toBe('Kerja sama diakhiri');
    expect(told(ended, { ...ended, void_reason: 'ganda' })).toMatchObject({
      headline: 'Catatan dibatalkan',
      changes: [{ field: 'Alasan pembatalan', before: '', after: 'ganda' }],
    });
  });
  test('names progress by its semester and scans by their name', () => {
    const progress = {
      year: 2026,
      semester: 2,
      rev: 1,
      development: 'Baik',
      problems: '',
      efforts: '',
      other: '',
    };
    expect(told(null, progress).headline).toBe('Perkembangan Semester II Tahun 2026 disimpan');
    const scan = { id: 's', name: 'kb.pdf', sha256: 'x', media_type: 'application/pdf', void_reason: null };
    expect(told(null, scan).headline).toBe('Pindaian kb.pdf ditambahkan');
    expect(told(scan, { ...scan, void_reason: 'salah' }).headline).toBe('Pindaian kb.pdf ditarik');
  });
  test('names what was recorded of monitoring, which is no new record of the agreement', () => {
    const target = { name: 'Pelatihan', measure: 'volume', planned: 1200, unit: 'kali', void_reason: null };
    expect(told(null, target).headline).toBe('Target Pelatihan disimpan');
    expect(told(target, { ...target, void_reason: 'Digabung' }).headline).toBe('Target Pelatihan dibatalkan');
    const brought = { target: 't1', year: 2026, semester: 1, amount: 600, note: '', void_reason: null };
    expect(told(null, brought).headline).toBe('Realisasi Semester I Tahun 2026 disimpan');
    const judged = { form: 'tkksd', year: 2026, round: 1, answers: {}, void_reason: null };
    expect(told(null, judged).headline).toBe('Evaluasi putaran 1 tahun 2026 disimpan');
  });
  test('of a shape it does not know says only that something was saved', () => {
    expect(told('x', 7)).toMatchObject({ headline: 'Catatan diperbarui', changes: [] });
  });
});
