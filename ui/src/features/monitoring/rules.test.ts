import { describe, expect, test } from 'vitest';
import { allForms, line, monitoringOf, realisations, targets } from '../../gallery/register/monitoring';
import type { AgendaEntry } from '../../generated/agenda';
import type { Target } from '../../generated/monitoring';
import type { Semester } from '../../generated/shared';
import { amountOf, amountWords, percentOf, reachedBefore, readHundredths } from './amounts';
import { draftKeyOf, paramsOfDraft } from './form-opening';
import { lacks, signOf } from './parts';
import { filtersOf, noFilters, paramsOf } from './query';
import { dueFirst, halfBefore } from './semester';
import { SemesterDesk } from './semester-desk.svelte';
import { chartWords, reachedChart } from './trend';
import {
  contractEntry,
  evaluationKey,
  isClean,
  nothingTyped,
  readTyped,
  typedEvaluation,
} from './typed-semester';

const [volume, money] = targets as [Target, Target];
const [form] = allForms.forms;

describe('the semester that is shown', () => {
  const entry = (due: string, period: string) =>
    ({ due, subject: { about: 'office', period } }) as AgendaEntry;
  test('is the one of which the office owes something first', () => {
    expect(dueFirst([entry('2026-12-01', '2026'), entry('2027-01-31', '2026-S2')])).toEqual({
      year: 2026,
      semester: 2,
      due: '2027-01-31',
    });
    expect(dueFirst([]), 'nothing of a semester is due').toBeNull();
  });
  test('follows on the one before, over the turn of the year too', () => {
    expect(halfBefore({ year: 2026, semester: 1 })).toEqual({ year: 2025, semester: 2 });
  });
  test('asks for the rounds of which the core says that they end in it', () => {
    const sheetsOf = (semester: Semester, round_semesters: Semester[]) =>
      new SemesterDesk(
        { year: 2026, semester },
        '2026-11-22',
        () => ({ ...monitoringOf('a0'), round_semesters }),
        nothingTyped(),
      )
        .sheets(allForms.forms.slice(0, 1))
        .map(({ round }) => round);
    expect(sheetsOf(1, [1, 1, 2, 2])).toEqual([1, 2]);
    expect(sheetsOf(2, [1, 1, 2, 2])).toEqual([3, 4]);
    expect(sheetsOf(1, [2]), 'its only round is still open').toEqual([]);
    expect(sheetsOf(2, []), 'the office has no rounds').toEqual([]);
  });
});

describe('what is filled in', () => {
  test('is told in words; what nobody asks for is not missing', () => {
    const one = { ...line(0), progress: false, targets: 2, realised: 1, forms: ['tkksd'] };
    expect(signOf(one, 'realisation')).toEqual({ state: 'some', label: '1 dari 2' });
    expect(lacks(one, 'realisation')).toBe(true);
    expect(lacks({ ...one, targets: 0, realised: 0 }, 'realisation'), 'nothing was planned').toBe(false);
    expect(lacks(one, 'tkksd')).toBe(false);
    expect(lacks({ ...one, rounds: null }, 'work-unit'), 'no round ends in the semester').toBe(false);
  });
  test('narrows the list through the params of a place and back', () => {
    const filters = { ...noFilters(), search: 'parkir', missing: ['progress', 'tkksd'], work_units: ['u1'] };
    expect(filtersOf(paramsOf(filters))).toEqual(filters);
  });
});

describe('amounts', () => {
  test('are read as people write them and kept in hundredths', () => {
    expect(['1250', '1.250', '12,5', '0', ''].map(readHundredths)).toEqual([125_000, 125_000, 1250, 0, null]);
    expect(['1.25', '12.5', '-3', 'tiga'].map(readHundredths)).toEqual([NaN, NaN, NaN, NaN]);
    expect(amountOf('150000000', 'money'), 'the field of money holds sen').toBe(150_000_000);
    expect(amountWords(volume.planned, volume)).toBe('812 titik');
    expect(amountWords(money.planned, money)).toBe('Rp1.500.000.000');
    expect(amountWords(money.planned + 50, money), 'sen only where there are some').toBe(
      'Rp1.500.000.000,50',
    );
  });
  test('of earlier semesters count for the whole term, or for the year a target is planned for', () => {
    const half = { year: 2026, semester: 1 as const };
    expect(reachedBefore(money, realisations, half)).toBe(55_500_000_000);
    expect(reachedBefore({ ...money, year: 2026 }, realisations, half)).toBe(0);
    expect(percentOf(55_500_000_000, money.planned)).toBe(37);
  });
});

describe('a form of evaluation', () => {
  const half = { year: 2026, semester: 1 as const };
  test('is sent without what is empty or cannot be read', () => {
    if (!form) throw new Error('the rules have a form');
    const typed = {
      ...typedEvaluation(undefined, '2026-11-22'),
      answers: { realisation: 'late', volume: '68,5', money: 'banyak', problems: ' ' },
    };
    const { answers, evaluated } = contractEntry(form, half, 1, typed, '2026-11-22');
    expect(answers).toEqual({ realisation: 'late', volume: 68.5 });
    expect(evaluated).toBe('2026-11-22');
  });
  test('comes back from its draft, and a draft of another shape is none', () => {
    const typed = {
      ...nothingTyped(),
      evaluations: { [evaluationKey('tkksd', 1)]: typedEvaluation(undefined, '2026-11-22') },
    };
    expect(readTyped({ base_rev: 0, form: JSON.parse(JSON.stringify(typed)) })).toEqual(typed);
    expect(readTyped({ form: { amounts: 3 } })).toBeNull();
    expect(isClean(nothingTyped())).toBe(true);
    expect(paramsOfDraft(draftKeyOf('a1', half))).toEqual({ id: 'a1', year: '2026', semester: '1' });
  });
});

test('a trend is told in words beside its lines', () => {
  const chart = reachedChart({
    semesters: [
      { year: 2025, semester: 2, shares: [{ measure: 'money', targets: 1, percent: 3700 }] },
      { year: 2026, semester: 1, shares: [{ measure: 'money', targets: 1, percent: 8750 }] },
    ],
    rounds: [],
  });
  expect(chart.xs).toEqual(['II/2025', 'I/2026']);
  expect(chartWords(chart)).toBe('Keuangan: II/2025 37; I/2026 87,5.');
});
