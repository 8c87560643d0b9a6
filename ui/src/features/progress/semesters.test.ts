import { describe, expect, test } from 'vitest';
import type { Term } from '../../generated/agreements';
import { blankProgress, semesters } from './semesters';

const term = (more: Partial<Term>): Term => ({
  signed: null,
  starts: null,
  ends: null,
  ended_on: null,
  ...more,
});
const named = (...asked: Parameters<typeof semesters>) =>
  semesters(...asked).map(
    ({ year, semester, progress }) => `${year}-${semester}${progress ? ' terisi' : ''}`,
  );

describe('the semesters to fill', () => {
  test('run from the start of an agreement to today, newest first', () => {
    expect(named(term({ starts: '2025-06-25', ends: '2030-06-25' }), [], '2026-11-22')).toEqual([
      '2026-2',
      '2026-1',
      '2025-2',
      '2025-1',
    ]);
  });
  test('stop where the agreement ended', () => {
    expect(
      named(term({ starts: '2024-07-01', ends: '2029-07-01', ended_on: '2025-02-01' }), [], '2026-11-22'),
    ).toEqual(['2025-1', '2024-2']);
  });
  test('keep every one that was filled, even outside the term', () => {
    const filled = { ...blankProgress(2019, 2), rev: 1 };
    expect(named(term({ starts: '2026-07-01' }), [filled], '2026-11-22')).toEqual([
      '2026-2',
      '2019-2 terisi',
    ]);
  });
  test('do not begin before something is signed', () => {
    expect(named(term({}), [], '2026-11-22')).toEqual([]);
  });
  test('of a very old agreement are offered for the last five years', () => {
    expect(semesters(term({ starts: '2001-01-01' }), [], '2026-11-22')).toHaveLength(10);
  });
});
