/** Invented rows of the yearly map in the shape of the contract, for tests and for looking at the screens. */
import type { Kind } from '../../generated/agreements';
import type {
  MapCriteria,
  MapFate,
  MapItem,
  MapPriority,
  MapQuery,
  MapRow,
  MapRowView,
  MapState,
  Proposal,
} from '../../generated/mapping';
import type { Reference } from '../../generated/reference';

export const mapYear = 2026;

const criterion = (id: string, name: string, weight: number) => ({
  id,
  name,
  weight,
  citations: [{ reference: 'praktik', words: 'Praktik', text: null }],
});
export const criteria: MapCriteria = {
  name: 'Bobot prioritas baris pemetaan',
  note: 'Bobot berjumlah 100 dan dapat diubah kantor.',
  severity: 'practice',
  citations: [{ reference: 'praktik', words: 'Praktik', text: null }],
  most: 5,
  criteria: [
    criterion('basic-service', 'Berkaitan dengan pelayanan dasar', 25),
    criterion('plan-fit', 'Kesesuaian dengan RPJMD dan RKPD', 25),
    criterion('public-benefit', 'Manfaat bagi masyarakat', 20),
    criterion('partner-ready', 'Kesiapan calon mitra', 15),
    criterion('budget-ready', 'Kesiapan anggaran', 15),
  ],
};

export function priorityOf(scores: Readonly<Record<string, number>>): MapPriority {
  const all = criteria.criteria.map(({ id, name, weight }) => ({
    id,
    name,
    weight,
    score: scores[id] ?? null,
    points: weight * (scores[id] ?? 0),
  }));
  const points = all.reduce((sum, one) => sum + one.points, 0);
  return {
    criteria: all,
    points,
    most: 500,
    percent: Math.round(points / 5),
    complete: all.every(({ score }) => score !== null),
  };
}

const scored = (...values: number[]): Record<string, number> =>
  Object.fromEntries(values.map((value, at) => [criteria.criteria[at]?.id ?? '', value]));

export const named: readonly [
  string,
  string,
  string,
  string,
  Kind,
  string,
  number[],
  number | null,
  MapState,
  string,
][] = [
  [
    'Program Pengelolaan Persampahan',
    'Pengolahan sampah bersama di TPA Supit Urang',
    '2.11',
    'u1',
    'ksdd-wajib',
    'Kabupaten Malang',
    [5, 5, 5, 4, 3],
    450_000_000_000,
    'submitted',
    'Timbunan sampah lintas batas melampaui daya tampung TPA pada 2028.',
  ],
  [
    'Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan',
    'Angkutan pelajar lintas batas',
    '2.15',
    'u1',
    'ksdd-sukarela',
    'Kota Batu',
    [3, 5, 5, 4, 4],
    120_000_000_000,
    'planned',
    'Pelajar dari perbatasan belum terlayani angkutan yang aman.',
  ],
  [
    'Program Pengelolaan Pendapatan Daerah',
    'Pembayaran pajak dan retribusi melalui kanal nontunai',
    '2.16',
    'u2',
    'ksdpk',
    'PT Bank Pembangunan Daerah Jawa Timur Tbk',
    [2, 5, 4, 5, 5],
    15_000_000_000,
    'agreed',
    'Penerimaan tunai masih 38 persen dan rawan selisih.',
  ],
  [
    'Program Pemenuhan Upaya Kesehatan',
    'Rujukan kesehatan penduduk perbatasan',
    '1.02',
    'u2',
    'ksdd-wajib',
    'Kabupaten Malang',
    [5, 4, 5, 2, 2],
    80_000_000_000,
    'planned',
    'Penduduk perbatasan dirujuk ke rumah sakit yang lebih jauh.',
  ],
  [
    'Program Pengembangan Ekonomi Kreatif',
    'Pendampingan merek dagang pelaku kriya',
    '3.26',
    'u2',
    'ksdpk',
    'Universitas Brawijaya',
    [1, 3, 4, 4],
    null,
    'planned',
    'Pelaku kriya belum mendaftarkan mereknya.',
  ],
  [
    'Program Penempatan Tenaga Kerja',
    'Pelatihan vokasi bagi pencari kerja',
    '2.07',
    'u1',
    'sinergi',
    'BPVP Malang',
    [2, 3, 4, 3, 1],
    60_000_000_000,
    'rejected',
    'Lulusan SMK yang menganggur 6,8 persen.',
  ],
  [
    'Program Pengelolaan Data Kependudukan',
    'Pemanfaatan data kependudukan bagi perpajakan',
    '2.12',
    'u2',
    'sinergi',
    '',
    [1, 4, 2, 3, 2],
    null,
    'carried',
    'Data wajib pajak belum padan dengan NIK.',
  ],
  [
    'Program Promosi Pariwisata',
    'Promosi bersama dengan kota kembar',
    '3.26',
    'u1',
    'ksdpl',
    'Kota Fuqing',
    [0, 2, 2, 2, 1],
    25_000_000_000,
    'dropped',
    'Kunjungan wisatawan mancanegara belum pulih.',
  ],
];
const at = (index: number) => named[index % named.length] as (typeof named)[number];

export const fateOf = (state: MapState, index = 0): MapFate => {
  const link = {
    id: 's1',
    title: 'Pengelolaan Sampah Bersama di TPA Supit Urang',
    path: 'ksdd-voluntary',
    waiting: 'offer',
    outcome: 'open' as const,
    since: '2026-09-14',
    agreement: null,
  };
  if (state === 'submitted') return { state, submissions: [link], next: null };
  if (state === 'agreed')
    return {
      state,
      submissions: [
        {
          ...link,
          id: 's5',
          title: 'Pembayaran Pajak Nontunai',
          waiting: '',
          outcome: 'completed',
          agreement: { id: 'a1', title: 'Pembayaran Pajak Nontunai' },
        },
      ],
      next: null,
    };
  if (state === 'rejected')
    return {
      state,
      submissions: [{ ...link, id: 's6', title: 'Pelatihan Vokasi', waiting: '', outcome: 'rejected' }],
      next: null,
    };
  return { state, submissions: [], next: state === 'carried' ? `m${index + 100}` : null };
};

const regions: Readonly<Record<string, string>> = { 'Kabupaten Malang': '35.07', 'Kota Batu': '35.79' };

export function rowAt(id: string): MapRow {
  const index = Number(id.slice(1)) || 0;
  const [program, activity, urusan, work_unit, kind, partner, scores, amount, state, need] = at(index);
  const region = regions[partner] ?? null;
  return {
    id,
    rev: 2,
    carried_from: index === 3 ? 'm40' : null,
    dropped: state === 'dropped' ? { on: '2026-05-04', reason: 'Anggaran dialihkan.' } : null,
    void_reason: null,
    created_at: '2026-01-12T02:10:00Z',
    updated_at: '2026-02-03T04:00:00Z',
    year: mapYear,
    urusan,
    program,
    activity,
    work_unit,
    need,
    kind,
    variant: kind === 'ksdpk' ? 'ksdpk-layanan' : null,
    candidates:
      partner === ''
        ? []
        : [
            {
              type: region ? 'region' : kind === 'sinergi' ? 'kementerian' : 'badan-usaha',
              region_code: region,
              name: region ? '' : partner,
            },
          ],
    scores: scored(...scores),
    from_year: 2026,
    to_year: 2031,
    amount,
    funding_sources: ['apbd'],
    reference: 'RPJMD 2025–2029, sasaran 3.2',
    note: '',
    origin: index === 1 ? 'proposal' : 'own',
  };
}

export const proposals: Proposal[] = [
  {
    id: 'q1',
    rev: 1,
    created_at: '2026-02-03T03:00:00Z',
    updated_at: '2026-02-03T03:00:00Z',
    proposer: 'Forum Wali Murid Kecamatan Lowokwaru',
    contact: '0812-3456-7890',
    received: '2026-02-03',
    content: 'Sediakan angkutan pelajar sampai ke Dau dan Karangploso.',
    answer: '',
    answered: null,
    map_row_id: null,
  },
  {
    id: 'q2',
    rev: 2,
    created_at: '2026-01-20T03:00:00Z',
    updated_at: '2026-02-10T03:00:00Z',
    proposer: 'Kelurahan Tlogomas',
    contact: '',
    received: '2026-01-20',
    content: 'Angkutan umum malam hari ke Kota Batu.',
    answer: 'Dimasukkan ke dalam pemetaan tahun 2026.',
    answered: '2026-02-10',
    map_row_id: 'm1',
  },
];

const nameOf = (reference: Reference, code: string) =>
  reference.urusan.find((one) => one.code === code)?.name ?? code;
export const units = [
  { id: 'u1', name: 'Dinas Perhubungan', short: 'Dishub', active: true, rev: 1 },
  { id: 'u2', name: 'Badan Pendapatan Daerah', short: 'Bapenda', active: true, rev: 1 },
];

function itemAt(index: number, reference: Reference): MapItem {
  const row = rowAt(`m${index}`);
  const priority = priorityOf(row.scores);
  const state = at(index)[8];
  return {
    id: row.id,
    year: row.year,
    urusan: row.urusan,
    urusan_name: nameOf(reference, row.urusan),
    program: row.program,
    activity: row.activity,
    work_unit: row.work_unit,
    work_unit_name: units.find(({ id }) => id === row.work_unit)?.short ?? '',
    kind: row.kind,
    partner: at(index)[5],
    priority: priority.percent,
    scored: priority.complete,
    from_year: row.from_year,
    to_year: row.to_year,
    amount: row.amount,
    origin: row.origin,
    carried: row.carried_from !== null,
    overlaps: index === 4,
    fate: fateOf(state, index),
  };
}
export const items = (reference: Reference, query: MapQuery): MapItem[] =>
  query.year !== mapYear
    ? []
    : named
        .map((_, index) => itemAt(index, reference))
        .filter(
          (one) =>
            `${one.program} ${one.activity} ${one.partner}`
              .toLowerCase()
              .includes(query.search.toLowerCase()) &&
            (query.urusan.length === 0 || query.urusan.includes(one.urusan)) &&
            (query.work_units.length === 0 || query.work_units.includes(one.work_unit)) &&
            (query.kinds.length === 0 || query.kinds.includes(one.kind)) &&
            (query.states.length === 0 || query.states.includes(one.fate.state)),
        )
        .toSorted((a, b) => b.priority - a.priority);

export function viewAt(id: string, reference: Reference): MapRowView {
  const row = rowAt(id);
  const index = Number(id.slice(1)) || 0;
  const fate = fateOf(at(index)[8], index);
  return {
    row,
    urusan_name: nameOf(reference, row.urusan),
    work_unit: units.find((one) => one.id === row.work_unit) ?? null,
    priority: priorityOf(row.scores),
    fate,
    waiting: fate.state === 'submitted' ? 'Penawaran' : null,
    proposals: proposals.filter((one) => one.map_row_id === id),
    overlaps:
      index === 4 ? [{ id: 'm2', title: 'Pembayaran pajak dan retribusi melalui kanal nontunai' }] : [],
    has_draft: false,
  };
}
