import { expect, test } from 'vitest';
import { matching } from './search';

const regions = ['Kabupaten Malang', 'Kota Malang', 'Kota Batu', 'Kabupaten Kotawaringin Barat'];
const find = (query: string) => matching(regions, query, (name) => name);

test('every word must be there, in any order', () => {
  expect(find('malang kota')).toEqual(['Kota Malang']);
});
test('what starts with the words comes first, then what has them at a word', () => {
  expect(find('kota')).toEqual(['Kota Malang', 'Kota Batu', 'Kabupaten Kotawaringin Barat']);
});
test('an empty search shows all', () => expect(find(' ')).toEqual(regions));
test('"kerjasama" finds "kerja sama"', () => {
  expect(matching(['Perjanjian Kerja Sama'], 'kerjasama', (text) => text)).toHaveLength(1);
});
