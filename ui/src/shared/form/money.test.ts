import { describe, expect, test } from 'vitest';
import { readMoney, shownMoney } from './money';

describe('a typed amount', () => {
  test.each(['1500000', 'Rp 1.500.000', 'Rp1.500.000,00', '1.500.000,0', 'rp. 1.500.000,-', '1 500 000'])(
    '%s is one and a half million',
    (typed) => expect(readMoney(typed)).toEqual({ sen: '150000000' }),
  );
  test('keeps sen', () => expect(readMoney('1.500,75')).toEqual({ sen: '150075' }));
  test.each(['1500000.00', '1.50', '1.5000', '1,234,567', 'satu juta', '-5', 'Rp', '99999999999999999'])(
    '%s is refused rather than guessed',
    (typed) => expect(readMoney(typed)).toHaveProperty('problem'),
  );
  test('that is empty is empty', () => expect(readMoney(' ')).toEqual({ empty: true }));
  test('is shown the way it is read', () => {
    expect(shownMoney('150000000')).toBe('1.500.000,00');
    expect(shownMoney('')).toBe('');
  });
});
