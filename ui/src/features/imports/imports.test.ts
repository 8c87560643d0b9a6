import { describe, expect, it } from 'vitest';
import type { ImportField, ImportReading, ImportView } from '../../generated/imports';
import {
  fieldOf,
  fixable,
  fixableYears,
  missing,
  openWords,
  pressed,
  withColumn,
  withFixed,
  withMeaning,
} from './reading';

const reading: ImportReading = {
  heading: [1, 1],
  columns: { title: 0, partner: 1 },
  orders: {},
  words: { kind: { mou: 'legacy' } },
  fixed: {},
  own: { name: 'Kota Malang', type: 'region', region_code: '35.73', names: [], signers: [], numbers: [] },
};
const field = (id: string, more: Partial<ImportField> = {}): ImportField => ({
  id,
  label: id,
  expects: '',
  needed: false,
  year: false,
  choices: [],
  typed: [],
  days: null,
  ...more,
});
const view = (more: Partial<ImportView> = {}): ImportView => ({
  reading,
  columns: [],
  fields: [],
  kept: [],
  rows: 3,
  ...more,
});

describe('columns', () => {
  it('hold one field each, and a field has one column', () => {
    expect(fieldOf(reading, 1)).toBe('partner');
    expect(fieldOf(reading, 7)).toBe('');
    expect(withColumn(reading, 7, 'title')).toEqual({ partner: 1, title: 7 });
    expect(withColumn(reading, 1, 'title')).toEqual({ title: 1 });
    expect(withColumn(reading, 1, '')).toEqual({ title: 0 });
  });

  it('say what no row can do without', () => {
    expect(missing(view(), 'agreements')).toEqual(['Tanggal penandatanganan atau tanggal mulai']);
    expect(missing(view({ reading: { ...reading, columns: { starts: 4 } } }), 'agreements')).toEqual([
      'Mitra',
    ]);
  });
});

describe('a form that travels', () => {
  const fields = [
    field('year', { label: 'Tahun', needed: true, year: true }),
    field('program', { label: 'Program', needed: true }),
    field('note', { label: 'Keterangan' }),
  ];

  it('misses what it must say, unless one answer is given for all rows', () => {
    expect(missing(view({ fields }), 'mapping')).toEqual(['Tahun', 'Program']);
    const said = { ...reading, columns: { program: 2 }, fixed: { year: '2027' } };
    expect(missing(view({ fields, reading: said }), 'mapping')).toEqual([]);
    expect(fixableYears(view({ fields })).map(({ id }) => id)).toEqual(['year']);
  });
});

describe('words', () => {
  it('are given a meaning, and lose it', () => {
    expect(withMeaning(reading, 'kind', new Map([['pks', 'ksdpk']]))).toEqual({
      kind: { mou: 'legacy', pks: 'ksdpk' },
    });
    expect(withMeaning(reading, 'kind', new Map([['mou', '']]))).toEqual({ kind: {} });
  });

  it('are open while nobody said what they mean', () => {
    const typed = [
      { text: 'A', key: 'a', rows: 2, meaning: 'x' },
      { text: 'B', key: 'b', rows: 1, meaning: null },
    ];
    expect(openWords(field('kind', { typed })).map(({ key }) => key)).toEqual(['b']);
  });

  it('may be the same in every row where no column holds them', () => {
    const choices = [{ value: 'ksdpk', label: 'KSDPK' }];
    const fields = [field('kind', { choices }), field('title', { choices }), field('note')];
    expect(fixable(view({ fields })).map(({ id }) => id)).toEqual(['kind']);
    expect(withFixed(reading, 'kind', 'ksdpk')).toEqual({ kind: 'ksdpk' });
    expect(withFixed({ ...reading, fixed: { kind: 'ksdpk' } }, 'kind', '')).toEqual({});
  });
});

describe('the heading', () => {
  it('is the row that is pressed, and grows by a press a little below', () => {
    expect(pressed(null, 3)).toEqual([3, 3]);
    expect(pressed([3, 3], 4)).toEqual([3, 4]);
    expect(pressed([3, 4], 5)).toEqual([5, 5]);
    expect(pressed([3, 3], 30)).toEqual([30, 30]);
  });
});
