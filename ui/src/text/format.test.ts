import { describe, expect, test } from 'vitest';
import {
  duration,
  fileSize,
  longDate,
  longDateWithDay,
  number,
  relativeDays,
  rupiah,
  shortDate,
} from './format';

describe('dates', () => {
  test('are written day first, in words and in figures', () => {
    expect(longDate('2025-08-29')).toBe('29 Agustus 2025');
    expect(shortDate('2025-08-29')).toBe('29/08/2025');
    expect(longDateWithDay('2025-08-29')).toBe('Jumat, 29 Agustus 2025');
    expect(longDateWithDay('2025-08-31')).toBe('Minggu, 31 Agustus 2025');
  });
  test('that cannot be read come back as they are', () => {
    expect(longDate('31/02/2025')).toBe('31/02/2025');
    expect(shortDate('2025-02-30')).toBe('2025-02-30');
  });
  test('are counted in days from today', () => {
    expect(relativeDays('2025-08-29', '2025-08-29')).toBe('hari ini');
    expect(relativeDays('2025-08-30', '2025-08-29')).toBe('besok');
    expect(relativeDays('2025-09-10', '2025-08-29')).toBe('12 hari lagi');
    expect(relativeDays('2025-08-26', '2025-08-29')).toBe('3 hari lalu');
    expect(relativeDays('2029-08-29', '2025-08-29')).toBe('1.461 hari lagi');
  });
  test('three years to the day before are three years, both days counted in', () => {
    expect(duration('2025-08-29', '2028-08-28')).toBe('3 tahun');
    expect(duration('2025-01-01', '2026-03-31')).toBe('1 tahun 3 bulan');
    expect(duration('2025-01-01', '2025-01-14')).toBe('14 hari');
  });
});

describe('amounts', () => {
  test('rupiah are grouped by dots and carry sen after a comma', () => {
    expect(rupiah('150000000')).toBe('Rp1.500.000,00');
    expect(rupiah('5')).toBe('Rp0,05');
  });
  test('rupiah stay exact beyond what floating point holds', () => {
    expect(rupiah('999999999999999999')).toBe('Rp9.999.999.999.999.999,99');
  });
  test('numbers and sizes follow Indonesian signs', () => {
    expect(number(1234567)).toBe('1.234.567');
    expect(fileSize(1_430_000)).toBe('1,4 MB');
    expect(fileSize(0)).toBe('0 bita');
  });
});
