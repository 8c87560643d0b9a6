/** The yearly map in memory: for tests and for looking at the screens. Answers as the register would, keeps nothing. */
import type {
  MapCell,
  MapMatrix,
  MapPlan,
  MapRowForm,
  MapState,
  Proposal,
  ProposalItem,
  WhiteSpotView,
} from '../../generated/mapping';
import type { Reference } from '../../generated/reference';
import type { FieldProblem } from '../../generated/shared';
import { fake } from '../../platform/fake';
import { criteria, fateOf, items, mapYear, named, proposals, rowAt, units, viewAt } from './map-rows';
import { today } from './records';
import { submissionAt } from './submissions';

/** Urusan of the invented office without one agreement. */
const uncovered = new Set(['2.10', '3.26']);

function matrixOf(reference: Reference, year: number, empty: boolean): MapMatrix {
  const rows = empty || year !== mapYear ? [] : named.map((_, index) => rowAt(`m${index}`));
  const cell = (urusan: string | null, unit: string | null, step: number): MapCell => ({
    rows: rows.filter(
      (one) =>
        (urusan === null || one.urusan === urusan) &&
        (unit === null || one.work_unit === unit) &&
        one.dropped === null,
    ).length,
    agreements: empty ? 0 : step % 3 === 0 ? (step % 5) + 1 : 0,
    submissions: empty ? 0 : step % 7 === 0 ? 1 : 0,
  });
  const add = (cells: readonly MapCell[]): MapCell => ({
    rows: cells.reduce((sum, one) => sum + one.rows, 0),
    agreements: cells.reduce((sum, one) => sum + one.agreements, 0),
    submissions: cells.reduce((sum, one) => sum + one.submissions, 0),
  });
  const columns = [...units, { id: '', name: '', short: '', active: true, rev: 1 }];
  const lines = reference.urusan.map(({ code, name, group }, at) => {
    const cells = columns.map(({ id }, column) =>
      cell(code, id, id === '' || uncovered.has(code) ? 1 : at + column * 4),
    );
    return { urusan: code, name, group, cells, total: add(cells) };
  });
  return {
    year,
    on: today,
    units: columns.map(({ id, short, name }, at) => ({
      id,
      short,
      name,
      total: add(lines.flatMap((line) => line.cells[at] ?? [])),
    })),
    lines,
    total: add(lines.map(({ total }) => total)),
  };
}

const spot = (more: Partial<WhiteSpotView>): WhiteSpotView => ({
  sentence: '',
  hint: '',
  over: false,
  reason: 'never',
  urusan: '',
  urusan_name: '',
  work_unit: '',
  work_unit_name: '',
  partner: '',
  on: null,
  due: null,
  rows: [],
  agreements: [],
  submission: null,
  ...more,
});
export const spots: WhiteSpotView[] = [
  spot({
    urusan: '2.10',
    urusan_name: 'Pertanahan',
    sentence: 'Urusan Pertanahan belum pernah dikerjasamakan.',
    hint: 'Tinjau potensi dan permasalahan urusan ini saat menyusun pemetaan.',
  }),
  spot({
    urusan: '3.26',
    urusan_name: 'Pariwisata',
    sentence: 'Urusan Pariwisata belum pernah dikerjasamakan; 1 baris pemetaan tahun ini merencanakannya.',
    hint: 'Ajukan baris yang paling mendesak.',
    rows: [{ id: 'm4', title: 'Pendampingan merek dagang pelaku kriya' }],
  }),
  spot({
    reason: 'ended',
    urusan: '2.15',
    urusan_name: 'Perhubungan',
    work_unit: 'u1',
    work_unit_name: 'Dishub',
    partner: 'Kota Batu',
    on: '2025-12-31',
    sentence:
      'Kerja sama Angkutan Wisata dengan Kota Batu berakhir 31 Desember 2025 dan belum ada penggantinya.',
    hint: 'Petakan kembali bila masih diperlukan.',
    agreements: [{ id: 'a3', title: 'Angkutan Wisata' }],
  }),
  spot({
    reason: 'unanswered',
    urusan: '2.11',
    urusan_name: 'Lingkungan hidup',
    work_unit: 'u1',
    work_unit_name: 'Dishub',
    partner: 'Kabupaten Malang',
    due: '2026-10-02',
    over: true,
    sentence:
      'Penawaran “Pengelolaan Sampah Bersama di TPA Supit Urang” kepada Kabupaten Malang sejak 14 September 2026 belum dijawab, padahal batasnya 2 Oktober 2026.',
    hint: 'Sampaikan permintaan tanggapan kedua, atau pertimbangkan mitra lain.',
    submission: { id: 's1', title: 'Pengelolaan Sampah Bersama di TPA Supit Urang' },
  }),
  spot({
    reason: 'doubled',
    urusan: '2.16',
    urusan_name: 'Komunikasi dan informatika',
    work_unit: 'u2',
    work_unit_name: 'Bapenda',
    partner: 'PT Bank Pembangunan Daerah Jawa Timur Tbk',
    sentence:
      'Ada 2 catatan untuk urusan, perangkat daerah, dan mitra yang sama (Komunikasi dan informatika, Bapenda, PT Bank Pembangunan Daerah Jawa Timur Tbk): Retribusi Parkir; Pajak Daerah.',
    hint: 'Gabungkan bila tujuannya sama.',
    agreements: [
      { id: 'a2', title: 'Retribusi Parkir' },
      { id: 'a6', title: 'Pajak Daerah' },
    ],
  }),
];

export const plan: MapPlan = {
  id: 'k1',
  rev: 1,
  void_reason: null,
  created_at: '2026-01-30T02:00:00Z',
  updated_at: '2026-01-30T02:00:00Z',
  year: mapYear,
  form: 'mapping-minutes',
  number: '100.3.7/12/35.73.112/2026',
  dated: '2026-01-30',
  place: 'Malang',
};

const finding = (
  field: string,
  code: string,
  message: string,
  severity: FieldProblem['severity'] = 'refused',
  other: string | null = null,
): FieldProblem => ({ field, code, message, hint: '', severity, other });

/** What the rules say, as far as the screens need it. */
export function judged(form: MapRowForm, id: string | null): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (form.urusan === '') found.push(finding('urusan', 'mapping.unknown_urusan', 'Urusan belum dipilih.'));
  if (form.work_unit === '')
    found.push(
      finding(
        'work_unit',
        'mapping.unknown_work_unit',
        'Perangkat daerah pengampu belum dipilih atau tidak ada.',
      ),
    );
  if (form.program.trim() === '') found.push(finding('program', 'text.empty', 'Isian ini belum diisi.'));
  if (form.need.trim() === '') found.push(finding('need', 'text.empty', 'Isian ini belum diisi.'));
  if (Object.keys(form.scores).length === 0)
    found.push(finding('scores', 'mapping.unscored', 'Skala prioritas belum dinilai.', 'confirm'));
  if (form.from_year === null)
    found.push(
      finding('from_year', 'mapping.term_missing', 'Jangka waktu kerja sama belum diisi.', 'confirm'),
    );
  if (
    id !== 'm2' &&
    form.urusan === '2.16' &&
    form.work_unit === 'u2' &&
    form.candidates.some(({ name }) => name.startsWith('PT Bank'))
  )
    found.push(
      finding(
        'candidates',
        'mapping.overlap',
        'Baris “Pembayaran pajak dan retribusi melalui kanal nontunai” pada tahun yang sama memuat urusan, perangkat daerah, dan calon mitra yang sama.',
        'confirm',
        'm2',
      ),
    );
  return found;
}
const refusal = (fields: FieldProblem[]) => ({
  code: 'form.refused',
  message: 'Ada isian yang belum benar.',
  hint: '',
  fields,
});

/** Sets the answers of the map. */
export function answerMapping(empty: boolean, reference: Reference): void {
  const states: Partial<Record<MapState, number>> = {};
  for (const one of named) states[one[8]] = (states[one[8]] ?? 0) + 1;
  const listed = empty ? [] : proposals;
  fake.on('mapping_criteria', () => criteria);
  fake.on('mapping_years', () => (empty ? [] : [{ year: mapYear, rows: named.length, plans: [plan] }]));
  fake.on('mapping_page', ({ query, offset, limit }) => {
    const found = empty ? [] : items(reference, query);
    return {
      total: found.length,
      states: empty || query.year !== mapYear ? {} : states,
      items: found.slice(offset, offset + limit),
    };
  });
  fake.on('mapping_get', ({ id }) => viewAt(id, reference));
  fake.on('mapping_check', ({ id, form }) => judged(form, id));
  fake.on('mapping_save', ({ id, form, confirmed }) => {
    const left = judged(form, id).filter(
      ({ severity, code }) => severity === 'refused' || !confirmed.includes(code),
    );
    if (left.length > 0) throw refusal(left);
    return { value: { ...rowAt('m1'), ...form }, changed: ['mapping', 'drafts'] };
  });
  fake.on('mapping_drop', ({ id }) => ({ value: rowAt(id), changed: ['mapping'] }));
  fake.on('mapping_void', ({ id }) => ({ value: rowAt(id), changed: ['mapping'] }));
  fake.on('mapping_history', ({ id }) => {
    const now = rowAt(id);
    return [
      {
        seq: 9,
        at: '2026-02-03T04:00:00Z',
        actor: 'Sari',
        action: 'mapping.save',
        before: { ...now, amount: 40_000_000_000, scores: {} },
        after: now,
      },
      {
        seq: 4,
        at: '2026-01-12T02:10:00Z',
        actor: 'Sari',
        action: 'mapping.save',
        before: null,
        after: now,
      },
    ];
  });
  fake.on('mapping_submission', ({ id }) => {
    const row = rowAt(id);
    const { subject } = submissionAt('s1');
    const own = {
      id: 'new-1',
      type: 'region' as const,
      region_code: '35.73',
      name: '',
      signer: '',
      capacity: '',
      mandate: '',
    };
    const parties = [
      own,
      ...row.candidates.map((one, index) => ({ ...own, ...one, id: `new-${index + 2}` })),
    ];
    return {
      form: {
        path: 'ksdd-voluntary',
        initiative: 'ours',
        subject: {
          ...subject,
          kind: 'ksdd-sukarela',
          variant: null,
          title: row.activity,
          purpose: row.need,
          urusan: [row.urusan],
          work_units: [row.work_unit],
          parties,
          documents: [],
        },
        proposer_type: 'work_unit',
        proposer_name: units.find((one) => one.id === row.work_unit)?.name ?? '',
        letter_number: '',
        letter_dated: null,
        letter_sent: null,
        letter_received: null,
        liaisons: [],
        situations: [],
        relation: 'new',
        parent_id: null,
        map_row_id: id,
      },
      fate: fateOf('planned'),
    };
  });
  fake.on('mapping_carry', ({ from, rows }) => ({
    value: { year: from + 1, rows: rows.map(rowAt) },
    changed: ['mapping'],
  }));
  fake.on('mapping_matrix', ({ year }) => matrixOf(reference, year, empty));
  fake.on('mapping_white_spots', ({ year }) => ({
    year,
    on: today,
    counts: (['never', 'ended', 'unanswered', 'doubled'] as const).map((reason) => ({
      reason,
      count: empty ? 0 : spots.filter((one) => one.reason === reason).length,
    })),
    spots: empty ? [] : spots,
  }));
  fake.on('mapping_plan', ({ year }) => ({
    year,
    plans: empty || year !== mapYear ? [] : [plan],
    lines: [],
  }));
  fake.on('mapping_plan_save', ({ form }) => {
    if (form.number.trim() === '') throw refusal([finding('number', 'text.empty', 'Isian ini belum diisi.')]);
    return { value: { ...plan, ...form }, changed: ['mapping'] };
  });
  fake.on('mapping_plan_void', () => ({ value: plan, changed: ['mapping'] }));
  fake.on('mapping_proposals', ({ query, offset, limit }) => {
    const found = listed.filter(
      (one) =>
        (query.answered === null || (one.answered !== null) === query.answered) &&
        `${one.proposer} ${one.content}`.toLowerCase().includes(query.search.toLowerCase()),
    );
    return {
      total: found.length,
      waiting: listed.filter(({ answered }) => answered === null).length,
      items: found.slice(offset, offset + limit).map((one): ProposalItem => ({
        ...one,
        row_year: one.map_row_id === null ? null : mapYear,
        row_program: one.map_row_id === null ? null : rowAt(one.map_row_id).program,
      })),
    };
  });
  fake.on('mapping_proposal_save', ({ form }) => {
    if (form.proposer.trim() === '')
      throw refusal([finding('proposer', 'text.empty', 'Isian ini belum diisi.')]);
    if (form.answer.trim() !== '' && form.answered === null)
      throw refusal([finding('answered', 'mapping.answer_without_day', 'Jawaban ditulis tanpa tanggal.')]);
    return { value: { ...(proposals[0] as Proposal), ...form }, changed: ['mapping'] };
  });
}
