/** Monitoring in memory: for tests and for looking at the screens. Answers as the register would, keeps nothing. */
import type {
  EvaluationEntry,
  EvaluationSave,
  Evaluation,
  MonitoringCount,
  MonitoringForms,
  MonitoringItem,
  MonitoringQuery,
  MonitoringView,
  Realisation,
  ReportItem,
  Target,
} from '../../generated/monitoring';
import { fake } from '../../platform/fake';
import forms from './forms.json';
import { agreementAt, itemAt, viewAt } from './records';

export const allForms = forms as unknown as MonitoringForms;
const inForce = 62;

export const line = (index: number): MonitoringItem => {
  const { id, kind, title, partner, work_units } = itemAt(index);
  const targets = index % 3 === 2 ? 0 : (index % 2) + 1;
  const filled = allForms.forms.filter((_, at) => (index + at) % (at + 2) === 0).map((form) => form.id);
  return {
    id,
    kind,
    title,
    partner,
    work_unit_ids: index % 2 === 0 ? ['u1'] : ['u2'],
    work_units,
    progress: index % 3 !== 0,
    targets,
    realised: index % 4 === 0 ? 0 : Math.min(targets, (index % 2) + 1),
    rounds: [1, 1],
    forms: filled,
    score: filled.length === 0 ? null : 6250 + ((index * 475) % 3500),
    recommendation: filled.length === 0 ? null : index % 5 === 0 ? 'diperbaiki' : 'dilanjutkan',
  };
};

const isThere = (item: MonitoringItem, part: string): boolean | null => {
  if (part === 'progress') return item.progress;
  if (part === 'realisation') return item.targets === 0 ? null : item.realised === item.targets;
  return item.forms.includes(part);
};
function lines(query: MonitoringQuery): MonitoringItem[] {
  return Array.from({ length: inForce }, (_, index) => line(index)).filter(
    (one) =>
      one.title.toLowerCase().includes(query.search.toLowerCase()) &&
      (query.kinds.length === 0 || query.kinds.includes(one.kind)) &&
      (query.work_units.length === 0 || query.work_units.some((unit) => one.work_unit_ids.includes(unit))) &&
      query.filled.every((part) => isThere(one, part) === true) &&
      (query.missing.length === 0 || query.missing.some((part) => isThere(one, part) === false)) &&
      (query.recommendations.length === 0 || query.recommendations.includes(one.recommendation ?? '')),
  );
}
function countOf(items: readonly MonitoringItem[]): MonitoringCount {
  const those = (holds: (one: MonitoringItem) => boolean) => items.filter(holds).length;
  return {
    agreements: items.length,
    progress: those((one) => one.progress),
    targeted: those((one) => one.targets > 0),
    realisation: those((one) => isThere(one, 'realisation') === true),
    evaluated: items.length,
    forms: Object.fromEntries(allForms.forms.map(({ id }) => [id, those((one) => one.forms.includes(id))])),
  };
}
const everything: MonitoringQuery = {
  year: 2026,
  semester: 1,
  search: '',
  kinds: [],
  work_units: [],
  filled: [],
  missing: [],
  recommendations: [],
};

export const targets: Target[] = [
  {
    id: 't1',
    rev: 1,
    void_reason: null,
    name: 'Titik parkir dengan pembayaran nontunai',
    measure: 'volume',
    unit: 'titik',
    year: 2026,
    planned: 812_00,
  },
  {
    id: 't2',
    rev: 2,
    void_reason: null,
    name: 'Retribusi yang masuk ke kas daerah',
    measure: 'money',
    unit: 'Rp',
    year: null,
    planned: 150_000_000_000,
  },
  {
    id: 't3',
    rev: 1,
    void_reason: 'Digabung dengan target pertama',
    name: 'Juru parkir yang dilatih',
    measure: 'benefit',
    unit: 'orang',
    year: 2026,
    planned: 640_00,
  },
];
const realisation = (target: string, year: number, semester: 1 | 2, amount: number): Realisation => ({
  target,
  year,
  semester,
  rev: 1,
  amount,
  note: '',
  void_reason: null,
});
export const realisations: Realisation[] = [
  realisation('t2', 2025, 1, 21_000_000_000),
  realisation('t2', 2025, 2, 34_500_000_000),
  realisation('t1', 2026, 1, 640_00),
];
const praised: Evaluation = {
  id: 'e1',
  rev: 1,
  score: 8750,
  void_reason: null,
  form: 'work-unit',
  year: 2025,
  round: 2,
  answers: {
    realisation: 'on-time',
    output: 'all',
    benefit: 'part',
    'partner-contribution': 'good',
    volume: 68.5,
    problems: 'Sebagian juru parkir belum memiliki telepon yang sesuai.',
  },
  recommendation: 'dilanjutkan',
  reason: '',
  round_ends: '2025-12-31',
  evaluated: '2026-01-12',
  evaluator: 'Dinas Perhubungan',
};
export const evaluations: Evaluation[] = [
  {
    ...praised,
    id: 'e2',
    form: 'tkksd',
    year: 2026,
    round: 1,
    score: 7143,
    answers: {
      compliance: 'all',
      coordination: 'good',
      'budget-fit': 'no',
      findings: 'Rekonsiliasi harian terlambat.',
    },
    recommendation: 'diperbaiki',
    reason: 'Rekonsiliasi harus diperbaiki sebelum diteruskan.',
    round_ends: '2026-06-30',
    evaluated: '2026-07-14',
    evaluator: 'Sekretariat TKKSD',
  },
  praised,
];

export function monitoringOf(id: string): MonitoringView {
  const { agreement, term, status, progress } = viewAt(id);
  return {
    id,
    title: agreement.title,
    kind: agreement.kind,
    term,
    status,
    round_semesters: [1, 2],
    progress: [
      ...progress,
      {
        year: 2025,
        semester: 2,
        rev: 1,
        development: 'Pembayaran nontunai berjalan di 410 titik.',
        problems: 'Jaringan seluler lemah di tiga ruas jalan.',
        efforts: 'Penyedia jaringan menambah dua pemancar.',
        other: '',
      },
    ],
    targets,
    realisations,
    evaluations,
    trend: {
      semesters: [
        { year: 2025, semester: 1, shares: [{ measure: 'money', targets: 1, percent: 1400 }] },
        { year: 2025, semester: 2, shares: [{ measure: 'money', targets: 1, percent: 3700 }] },
        {
          year: 2026,
          semester: 1,
          shares: [
            { measure: 'volume', targets: 1, percent: 7882 },
            { measure: 'money', targets: 1, percent: 3700 },
          ],
        },
      ],
      rounds: [
        { year: 2025, round: 1, scores: [{ form: 'work-unit', score: 7500, recommendation: 'dilanjutkan' }] },
        { year: 2025, round: 2, scores: [{ form: 'work-unit', score: 8750, recommendation: 'dilanjutkan' }] },
        { year: 2026, round: 1, scores: [{ form: 'tkksd', score: 7143, recommendation: 'diperbaiki' }] },
      ],
    },
  };
}

/** Score as the core reckons it: the mean of the answered choices by their weights. */
function scoreOf({ form, answers }: EvaluationEntry): number | null {
  const found = allForms.forms.find(({ id }) => id === form);
  const answered = (found?.questions ?? []).flatMap(({ id, weight, answers: offered }) => {
    const score = offered.find(({ word }) => word === answers[id])?.score;
    return score === undefined || score === null ? [] : [{ weight, score }];
  });
  const weights = answered.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  return Math.round((answered.reduce((sum, one) => sum + one.weight * one.score, 0) / weights) * 100);
}
const finding = (field: string, code: string, message: string) => ({
  field,
  code,
  message,
  hint: '',
  severity: 'refused' as const,
  other: null,
});
export function judged({ entry }: EvaluationSave) {
  const score = scoreOf(entry);
  const suggested =
    score === null
      ? null
      : (allForms.recommendations.find((one) => one.suggest_from !== null && one.suggest_from * 100 <= score)
          ?.id ?? null);
  const fields = [
    ...(entry.evaluator.trim() === '' ? [finding('evaluator', 'text.empty', 'Isian ini belum diisi.')] : []),
    ...(entry.recommendation !== suggested && entry.reason.trim() === ''
      ? [finding('reason', 'monitoring.reason_needed', 'Alasan memilih rekomendasi lain wajib diisi.')]
      : []),
  ];
  return { fields, score, suggested };
}

const named: readonly [string, string, string][] = [
  ['title', 'a', 'Judul'],
  ['document', 'b', 'Bentuk Naskah'],
  ['parties', 'c', 'Para Pihak'],
  ['purpose', 'd', 'Maksud dan Tujuan'],
  ['object', 'e', 'Objek'],
  ['term', 'f', 'Jangka Waktu'],
  ['problems', 'g', 'Permasalahan'],
  ['efforts', 'h', 'Upaya Penyelesaian'],
  ['other', 'i', 'Hal Lain yang Disepakati'],
];
export function reportOf(id: string): ReportItem[] {
  const agreement = agreementAt(id);
  const said: Record<string, string[]> = {
    title: [agreement.title],
    document: ['Kesepakatan Bersama', 'Perjanjian Kerja Sama'],
    parties: agreement.parties.map(({ name }) => name),
    purpose: [agreement.purpose],
    term: ['1 Februari 2024 s.d. 1 Februari 2029'],
  };
  return named.map(([item, letter, name]) => ({
    id: item,
    law: `huruf ${letter}`,
    name,
    lines: said[item] ?? [],
    empty: (said[item] ?? []).length === 0,
  }));
}

/** Sets the answers of monitoring. */
export function answerMonitoring(empty: boolean): void {
  const all = empty ? [] : lines(everything);
  fake.on('monitoring_forms', () => allForms);
  fake.on('monitoring_page', ({ query, offset, limit }) => {
    const found = empty ? [] : lines(query);
    return { items: found.slice(offset, offset + limit), total: found.length, offset };
  });
  fake.on('monitoring_counts', () => ({
    all: countOf(all),
    work_units: Object.fromEntries(
      ['u1', 'u2'].map((unit) => [unit, countOf(all.filter((one) => one.work_unit_ids.includes(unit)))]),
    ),
    without_unit: countOf([]),
  }));
  fake.on('monitoring_get', ({ id }) => monitoringOf(id));
  fake.on('monitoring_report', ({ id }) => reportOf(id));
  fake.on('monitoring_judge', judged);
  fake.on('monitoring_evaluate', (request) => {
    const { fields } = judged(request);
    if (fields.length > 0)
      throw { code: 'form.refused', message: 'Ada isian yang belum benar.', hint: '', fields };
    return { value: { ...praised, ...request.entry }, changed: ['monitoring'] };
  });
  fake.on('monitoring_evaluation_void', () => ({ value: praised, changed: ['monitoring'] }));
  fake.on('monitoring_realise', (request) => ({ value: request, changed: ['monitoring'] }));
  fake.on('monitoring_realisation_void', () => ({
    value: realisation('t1', 2026, 1, 0),
    changed: ['monitoring'],
  }));
  fake.on('monitoring_target_save', ({ entry }) => {
    if (entry.name.trim() === '')
      throw {
        code: 'form.refused',
        message: 'Ada isian yang belum benar.',
        hint: '',
        fields: [finding('name', 'text.empty', 'Isian ini belum diisi.')],
      };
    return { value: { ...entry, id: 't9', rev: 1, void_reason: null }, changed: ['monitoring'] };
  });
  fake.on('monitoring_target_void', () => ({ value: targets[0] as Target, changed: ['monitoring'] }));
}
