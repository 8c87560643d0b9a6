/** Submissions and what is due, in memory: for tests and for looking at the screens. */
import type { AgendaEntry } from '../../generated/agenda';
import type { FieldProblem } from '../../generated/shared';
import type {
  Awaited,
  EvidenceRecord,
  EvidenceState,
  PathOutcome,
  PathView,
  StageState,
  Submission,
  SubmissionItem,
  SubmissionView,
  Ticks,
  Turn,
} from '../../generated/submissions';
import { fake } from '../../platform/fake';
import { ourTurns } from '../../text/submissions';
import { answerMeetings, negotiation } from './meetings';
import { agreementAt } from './records';
import paths from './paths.json';

export const allPaths = paths as unknown as PathView[];
const path = (id: string): PathView => allPaths.find((one) => one.id === id) as PathView;
const voluntary = path('ksdd-voluntary');

/** Offers wait for the partner, everything else that goes on for a work unit. */
const awaitedAt = (outcome: PathOutcome, waiting: string): Awaited | null =>
  outcome !== 'open' || waiting === ''
    ? null
    : waiting === 'offer'
      ? {
          turn: 'partner',
          actor: 'Kepala Daerah mitra',
          what: 'Tanggapan Kepala Daerah calon mitra',
          due: '2026-10-14',
        }
      : {
          turn: 'work-unit',
          actor: 'Perangkat Daerah pemrakarsa',
          what: 'Kerangka acuan kerja (KAK)',
          due: null,
        };
const item = (id: string, more: Partial<SubmissionItem>): SubmissionItem => ({
  id,
  path: 'ksdd-voluntary',
  title: 'Pengelolaan Sampah Bersama di TPA Supit Urang',
  partner: 'Kabupaten Malang',
  initiative: 'ours',
  waiting: 'offer',
  outcome: 'open',
  since: '2026-09-14',
  deviations: 0,
  awaited: awaitedAt(more.outcome ?? 'open', more.waiting ?? 'offer'),
  agreement_id: null,
  ...more,
});
export const items: SubmissionItem[] = [
  item('s1', { deviations: 1 }),
  item('s2', {
    title: 'Penyediaan Air Bersih Lintas Batas',
    partner: 'Kota Batu',
    waiting: 'drafting-kb',
    since: '2026-10-02',
  }),
  item('s3', {
    title: 'Pendidikan Vokasi dan Magang Industri bagi Siswa SMK',
    partner: '',
    waiting: 'preparation',
    since: '2026-10-20',
  }),
  item('s4', {
    path: 'ksdpk-ours',
    title: 'Pemanfaatan Kendaraan Listrik untuk Angkutan Pelajar',
    partner: 'PT Industri Kereta Api',
    waiting: 'mapping',
    since: '2026-11-10',
  }),
  item('s5', {
    title: 'Penanggulangan Kebakaran Terpadu',
    partner: 'Kabupaten Malang; Kota Batu',
    waiting: '',
    outcome: 'completed',
    since: '2026-06-30',
    agreement_id: 'a1',
  }),
  item('s6', {
    title: 'Pasar Tani Bersama',
    waiting: '',
    outcome: 'withdrawn',
    since: '2026-05-12',
  }),
];

export const submissionAt = (id: string): Submission => {
  const agreement = agreementAt('a0');
  const listed = items.find((one) => one.id === id) ?? items[0];
  return {
    id,
    rev: 4,
    agreement_id: listed?.agreement_id ?? null,
    created_at: '2026-08-01T02:00:00Z',
    updated_at: '2026-09-14T02:00:00Z',
    path: listed?.path ?? 'ksdd-voluntary',
    initiative: 'ours',
    subject: {
      ...agreement,
      kind: listed?.path === 'ksdpk-ours' ? 'ksdpk' : 'ksdd-sukarela',
      variant: null,
      title: listed?.title ?? '',
      burdens_society: true,
      unbudgeted: null,
      documents: [],
      ended_on: null,
      end_reason: null,
      parties: [
        {
          id: 'p1',
          type: 'region',
          region_code: '35.73',
          name: 'Kota Malang',
          signer: '',
          capacity: '',
          mandate: '',
        },
        {
          id: 'p2',
          type: 'region',
          region_code: '35.07',
          name: 'Kabupaten Malang',
          signer: '',
          capacity: '',
          mandate: '',
        },
      ],
    },
    proposer_type: 'work_unit',
    proposer_name: 'Dinas Lingkungan Hidup',
    letter_number: '660/412/35.73.407/2026',
    letter_dated: '2026-08-03',
    letter_sent: null,
    letter_received: '2026-08-04',
    liaisons: [{ name: 'Sri Wahyuni', job: 'Dinas Lingkungan Hidup', contact: '0812-0000-0000' }],
    situations: [],
    relation: 'new',
    parent_id: null,
    map_row_id: null,
  };
};

const noTicks: Ticks = { items: {}, criteria: {} };
/** The criteria of the review of a plan, as the rules weigh none of them. */
const reviewed = ['Kesesuaian rencana dengan RPJMD', 'Kelayakan biaya dan manfaatnya'];
type EvidenceOfRules = PathView['stages'][number]['evidence'][number];
/** How a piece of evidence stands: its checklist ticked as far as `there`, everything else open. */
function evidenceState(evidence: EvidenceOfRules, records: EvidenceRecord[]): EvidenceState {
  const list = evidence.checklist;
  const ticks = records.at(-1)?.ticks ?? noTicks;
  const items = (list?.items ?? []).map((name, at) => {
    const tick = ticks.items[`item-${at}`];
    return {
      id: `item-${at}`,
      name,
      citations: list?.citations.slice(0, 1) ?? [],
      asked: true,
      answer: tick?.answer ?? null,
      note: tick?.note ?? '',
    };
  });
  return {
    id: evidence.id,
    asked: evidence.when === null,
    records,
    checklist: list && {
      id: evidence.id,
      name: list.name,
      severity: 'law',
      note: '',
      citations: list.citations,
      items,
      open: items.filter(({ answer }) => answer === null || answer === 'belum').length,
    },
    criteria:
      evidence.id === 'tkksd-review'
        ? {
            id: 'review-ksdd',
            name: 'Pertimbangan kajian TKKSD atas rencana KSDD',
            severity: 'law',
            note: '',
            citations: evidence.citations.slice(0, 1),
            scale: [
              { word: 'memenuhi', name: 'Memenuhi' },
              { word: 'sebagian', name: 'Sebagian' },
              { word: 'tidak', name: 'Tidak' },
            ],
            criteria: reviewed.map((name, at) => ({
              id: `criterion-${at}`,
              name,
              citations: evidence.citations.slice(0, 1),
              weight: at === 0 ? 60 : 40,
              answer: ticks.criteria[`criterion-${at}`]?.answer ?? null,
              note: ticks.criteria[`criterion-${at}`]?.note ?? '',
            })),
            open: reviewed.length - Object.keys(ticks.criteria).length,
            score: Object.keys(ticks.criteria).length > 0 ? 80 : null,
          }
        : null,
    attachments: [],
  };
}
/** What was recorded of a paper whose stage waits. */
const recordedOf: Record<string, EvidenceRecord[]> = {
  'offer-letter': [
    {
      event: 'e2',
      on: '2026-09-02',
      given: { number: '000.8/771/35.73/2026', date: '2026-09-01', sent: '2026-09-02' },
      ticks: noTicks,
    },
  ],
};
const preparedOf: Record<string, EvidenceRecord[]> = {
  'terms-of-reference': [
    {
      event: 'k1',
      on: '2026-10-12',
      given: { date: '2026-10-12' },
      ticks: {
        items: Object.fromEntries(
          [0, 1, 2, 3, 4, 5, 6].map((at) => [
            `item-${at}`,
            at === 5
              ? { answer: 'belum', note: 'Menunggu perhitungan Bappeda.' }
              : at === 6
                ? { answer: 'tidak-berlaku', note: 'Tidak ada aset yang dipakai.' }
                : { answer: 'ada', note: '' },
          ]),
        ),
        criteria: {},
      },
    },
  ],
};
const asks = (stage: PathView['stages'][number]) =>
  stage.evidence.filter(({ when }) => when === null).map(({ id }) => id);
/** A record whose first stage waits: its terms of reference are there, two of their items are not. */
function preparing(): StageState[] {
  return voluntary.stages.map((stage): StageState => {
    const waits = stage.id === 'preparation';
    return {
      id: stage.id,
      name: stage.name,
      standing: waits ? 'waiting' : 'ahead',
      on: null,
      reason: null,
      asked: asks(stage),
      given: waits ? { 'terms-of-reference': { date: '2026-10-12' } } : {},
      deviation: false,
      evidence: stage.evidence.map((one) => evidenceState(one, waits ? (preparedOf[one.id] ?? []) : [])),
    };
  });
}
function stageStates(): StageState[] {
  return voluntary.stages.map((stage): StageState => ({
    id: stage.id,
    name: stage.name,
    standing:
      stage.id === 'preparation'
        ? 'skipped'
        : stage.id === 'offer'
          ? 'waiting'
          : stage.id === 'dprd'
            ? 'not_needed'
            : 'ahead',
    on: stage.id === 'preparation' ? '2026-08-20' : null,
    reason:
      stage.id === 'preparation' ? 'Kerangka acuan kerja disusun bersama konsultan dan menyusul.' : null,
    asked: asks(stage).filter((id) => id !== 'incoming-offer'),
    given:
      stage.id === 'offer'
        ? { 'offer-letter': { number: '000.8/771/35.73/2026', date: '2026-09-01', sent: '2026-09-02' } }
        : {},
    deviation: stage.id === 'preparation',
    evidence: stage.evidence.map((one) => evidenceState(one, recordedOf[one.id] ?? [])),
  }));
}

export const viewOf = (id: string, more: Partial<SubmissionView> = {}): SubmissionView => {
  const listed = items.find((one) => one.id === id);
  const offer = voluntary.stages.find((stage) => stage.id === 'offer');
  return {
    submission: submissionAt(id),
    path_name: path(listed?.path ?? 'ksdd-voluntary').name,
    advises: false,
    outcome: listed?.outcome ?? 'open',
    stages: listed?.waiting === 'preparation' ? preparing() : stageStates(),
    clocks:
      listed?.outcome === 'open'
        ? [
            {
              name: 'Tanggapan atas penawaran',
              due: '2026-10-02',
              over: true,
              sentence: 'Tanggapan calon mitra paling lama 30 hari sejak surat penawaran diterima.',
              citations: offer?.citations ?? [],
            },
          ]
        : [],
    history: [
      {
        id: 'e1',
        on: '2026-08-20',
        corrects: null,
        act: 'skip',
        stage: 'preparation',
        reason: 'Kerangka acuan kerja disusun bersama konsultan dan menyusul.',
        recorded_at: '2026-08-21T02:10:00Z',
        actor: 'kerjasama',
      },
      {
        id: 'e2',
        on: '2026-09-02',
        corrects: null,
        act: 'record',
        stage: 'offer',
        evidence: 'offer-letter',
        given: { number: '000.8/771/35.73/2026', date: '2026-09-01', sent: '2026-09-02' },
        recorded_at: '2026-09-02T02:10:00Z',
        actor: 'kerjasama',
      },
    ],
    map_row: id === 's1' ? { id: 'm0', year: 2026, program: 'Program Pengelolaan Persampahan' } : null,
    moves:
      listed?.outcome === 'open' && listed.path === 'ksdd-voluntary'
        ? voluntary.moves.filter(({ from }) => from.includes(listed.waiting))
        : [],
    taken_over: null,
    change: null,
    addendum: null,
    meetings: id === 's1' ? [negotiation] : [],
    attachments: [],
    ...more,
  };
};

/** What stands against finishing the offer of the record above. */
export const block: FieldProblem = {
  field: 'stage',
  code: 'stage.missing_evidence',
  message: 'Tanggapan Kepala Daerah calon mitra belum dicatat.',
  hint: 'Catat tanggalnya, dan hasilnya bila ada.',
  severity: 'refused',
  other: null,
  sources: voluntary.stages
    .flatMap(({ evidence }) => evidence)
    .find(({ id }) => id === 'partner-reply')
    ?.citations.slice(0, 1),
};

const entry = (due: string, days_left: number, more: Partial<AgendaEntry>): AgendaEntry => ({
  due,
  over: days_left < 0,
  days_left,
  certain: true,
  clock: 'reply',
  name: 'Tanggapan atas penawaran',
  sentence: `Tanggapan calon mitra paling lama 30 hari sejak surat penawaran diterima.`,
  severity: 'law',
  citations: voluntary.stages.find(({ id }) => id === 'offer')?.citations ?? [],
  reminders: [],
  stage: 'offer',
  subject: { about: 'submission', id: 's1', title: items[0]?.title ?? '' },
  ...more,
});
export const agenda: AgendaEntry[] = [
  entry('2026-10-02', -51, {}),
  entry('2026-11-27', 5, {
    clock: 'end',
    name: 'Kerja sama berakhir',
    sentence: 'Kerja sama berakhir pada tanggal ini; perpanjangan disepakati sebelumnya.',
    stage: null,
    severity: 'practice',
    subject: {
      about: 'agreement',
      id: 'a3',
      title: 'Pemungutan Pajak dan Retribusi Daerah secara Elektronik',
    },
  }),
  entry('2026-12-14', 22, {
    certain: false,
    name: 'Kajian Pimpinan DPRD',
    subject: { about: 'submission', id: 's2', title: items[1]?.title ?? '' },
  }),
  entry('2027-01-31', 70, {
    clock: 'report',
    name: 'Laporan semester kepada Gubernur',
    sentence: 'Laporan pelaksanaan kerja sama Semester II Tahun 2026.',
    stage: null,
    subject: { about: 'office', period: '2026-S2' },
  }),
];

/** Sets the answers of submissions and agenda. */
export function answerSubmissions(empty: boolean): void {
  const listed = empty ? [] : items;
  fake.on('submissions_paths', () => allPaths);
  const counted = (values: readonly string[]) =>
    [...new Set(values)].map((value) => ({ value, count: values.filter((one) => one === value).length }));
  const waits = listed.flatMap(({ awaited }) => (awaited === null ? [] : [awaited.turn]));
  fake.on('submissions_counts', () => ({
    kinds: counted(listed.map((one) => path(one.path).kind)),
    waiting: listed
      .filter(({ waiting }) => waiting !== '')
      .map(({ path: id, waiting }) => ({ path: id, waiting, count: 1 })),
    outcomes: counted(listed.map(({ outcome }) => outcome)),
    turns: counted(waits).map(({ value, count }) => ({ turn: value as Turn, count })),
    ours: waits.filter((turn) => ourTurns.includes(turn)).length,
  }));
  fake.on('submissions_page', ({ query, offset, limit }) => {
    const found = listed.filter(
      (one) =>
        (query.outcomes.length === 0 || query.outcomes.includes(one.outcome)) &&
        (query.waiting.length === 0 || query.waiting.includes(one.waiting)) &&
        (query.turns.length === 0 || (one.awaited !== null && query.turns.includes(one.awaited.turn))) &&
        (query.kinds.length === 0 || query.kinds.includes(path(one.path).kind as never)) &&
        one.title.toLowerCase().includes(query.search.toLowerCase()),
    );
    return { total: found.length, items: found.slice(offset, offset + limit) };
  });
  fake.on('submissions_get', ({ id }) => viewOf(id));
  fake.on('submissions_check', ({ subject }) =>
    subject.title.trim() === ''
      ? [
          {
            field: 'subject.title',
            code: 'text.empty',
            message: 'Judul belum diisi.',
            hint: '',
            severity: 'refused',
            other: null,
          },
        ]
      : [],
  );
  fake.on('submissions_save', () => ({ value: submissionAt('s1'), changed: ['submissions'] }));
  fake.on('submissions_judge', ({ step }) => ({
    blocks: step.act.act === 'finish' ? [block] : [],
    warnings: [],
  }));
  fake.on('submissions_step', ({ step }) => {
    if (step.act.act === 'finish')
      throw { code: 'stage.forbidden', message: block.message, hint: block.hint, fields: [block] };
    return {
      value: { submission: submissionAt('s1'), event: 'e9', warnings: [] },
      changed: ['submissions'],
    };
  });
  answerMeetings(empty);
  fake.on('agenda_list', ({ days, limit }) =>
    empty ? [] : agenda.filter((one) => one.days_left <= days).slice(0, limit ?? agenda.length),
  );
  fake.on('agenda_save_as', () => ({
    handle: 'h',
    name: 'Agenda-kerja-sama_2026-11-22.ics',
    folder: 'Dokumen',
  }));
}
