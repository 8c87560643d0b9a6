import type { EvaluationFormView, Trend } from '../../generated/monitoring';
import {
  hundredths,
  measures,
  measureWords,
  monitoringText,
  recordMonitoringText,
} from '../../text/monitoring';

/** One line of a chart; null where nothing was recorded. */
export interface Series {
  name: string;
  values: (number | null)[];
}
export interface Chart {
  xs: string[];
  series: Series[];
}

const words = recordMonitoringText.trend;
const some = ({ values }: Series) => values.some((value) => value !== null);

/** Reached per cent by measure, in hundredths, semester by semester. */
export function reachedChart({ semesters }: Trend): Chart {
  const series = measures.map((measure) => ({
    name: measureWords[measure],
    values: semesters.map(({ shares }) => shares.find((one) => one.measure === measure)?.percent ?? null),
  }));
  return {
    xs: semesters.map(({ semester, year }) => monitoringText.semesterShort(semester, year)),
    series: series.filter(some),
  };
}

/** Scores by form, in hundredths of a point, round by round. */
export function scoreChart({ rounds }: Trend, forms: readonly EvaluationFormView[]): Chart {
  const series = forms.map(({ id, name }) => ({
    name,
    values: rounds.map(({ scores }) => scores.find((one) => one.form === id)?.score ?? null),
  }));
  return { xs: rounds.map(({ round, year }) => words.roundOf(round, year)), series: series.filter(some) };
}

export const chartValue = (value: number | null): string => (value === null ? '' : hundredths(value));

/** The chart in words, for those who do not see it. */
export const chartWords = ({ xs, series }: Chart): string =>
  series
    .map(({ name, values }) => {
      const points = values.flatMap((value, at) =>
        value === null ? [] : [words.point(xs[at] ?? '', chartValue(value))],
      );
      return words.summary(name, points.join('; '));
    })
    .join(' ');
