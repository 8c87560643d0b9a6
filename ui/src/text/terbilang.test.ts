import { expect, test } from 'vitest';
import { rupiahInWords, terbilang } from './terbilang';

test.each([
  [0n, 'nol'],
  [11n, 'sebelas'],
  [16n, 'enam belas'],
  [21n, 'dua puluh satu'],
  [90n, 'sembilan puluh'],
  [101n, 'seratus satu'],
  [1001n, 'seribu satu'],
  [1100n, 'seribu seratus'],
  [2025n, 'dua ribu dua puluh lima'],
  [11_000n, 'sebelas ribu'],
  [101_000n, 'seratus satu ribu'],
  [1_000_000n, 'satu juta'],
  [1_500_000n, 'satu juta lima ratus ribu'],
  [2_000_001_001n, 'dua miliar seribu satu'],
  [10_000_000_000_000n, 'sepuluh triliun'],
])('%s is written %s', (value, words) => {
  expect(terbilang(value)).toBe(words);
});

test('an amount is written with rupiah, and sen only when there are any', () => {
  expect(rupiahInWords('150000000')).toBe('satu juta lima ratus ribu rupiah');
  expect(rupiahInWords('150')).toBe('satu rupiah lima puluh sen');
  expect(rupiahInWords('1,5')).toBe('');
});
