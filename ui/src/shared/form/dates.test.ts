import { describe, expect, test } from 'vitest';
import { monthGrid, readDate, shiftDate, shownDate, weekEdge } from './dates';

describe('a typed date', () => {
  test.each([
    '29/08/2025',
    '29/8/2025',
    '29-8-2025',
    '29.08.2025',
    '29 8 2025',
    '29/8/25',
    '29082025',
    '29 Agustus 2025',
    '29 agu 2025',
    '29 Agt 2025',
    'Jumat, 29 Agustus 2025',
    ' 2025-08-29 ',
  ])('%s is 29 August 2025', (typed) => {
    expect(readDate(typed)).toEqual({ iso: '2025-08-29' });
  });
  test('is never read month first', () => {
    expect(readDate('03/04/2025')).toEqual({ iso: '2025-04-03' });
    expect(readDate('08/29/2025')).toHaveProperty('problem');
  });
  test('that does not exist is a problem, not the next day', () => {
    expect(readDate('31/02/2028')).toHaveProperty('problem');
    expect(readDate('29/02/2024')).toEqual({ iso: '2024-02-29' });
    expect(readDate('29/02/2025')).toHaveProperty('problem');
  });
  test.each(['besok', '29/8', '29 xyz 2025', '1/1/0001', '1/1/9999'])('%s is a problem', (typed) => {
    expect(readDate(typed)).toHaveProperty('problem');
  });
  test('that is empty is empty', () => expect(readDate('  ')).toEqual({ empty: true }));
  test('half typed is shown as it was typed', () => expect(shownDate('29/0')).toBe('29/0'));
});

describe('the calendar', () => {
  test('starts weeks on Monday', () => {
    const days = monthGrid(2025, 8);
    expect(days).toHaveLength(42);
    expect(days[0]).toMatchObject({ iso: '2025-07-28', inMonth: false });
    expect(days[4]).toMatchObject({ iso: '2025-08-01', inMonth: true });
    expect(weekEdge('2025-08-29', 'start')).toBe('2025-08-25');
    expect(weekEdge('2025-08-29', 'end')).toBe('2025-08-31');
  });
  test('keeps the last day of a short month', () => {
    expect(shiftDate('2025-01-31', { months: 1 })).toBe('2025-02-28');
  });
});
