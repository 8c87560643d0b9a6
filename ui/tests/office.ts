/** A small office in memory for tests and for looking at the screens: Kota Malang, three letters, two packages. */
import type { Dispatch, ExportOutlook, PackageReport } from '../src/generated/exchange';
import type { ForeignYear } from '../src/generated/foreign';
import type {
  AnnexColumn,
  ConsolidatedOutlook,
  Gap,
  Letter,
  LetterOutlook,
  LetterPrint,
  LetterRequest,
  LetterView,
  Verification,
} from '../src/generated/letters';
import type { Region } from '../src/generated/reference';
import type { OpenRegister, SessionState } from '../src/generated/session';
import type { LetterSettings, Official, Settings, WorkUnit } from '../src/generated/settings';

export const today = '2026-01-09';

export const official = (more: Partial<Official> = {}): Official => ({
  id: 'official-1',
  name: 'Dr. Bambang Setyo Wicaksono, S.STP., M.Si.',
  job: 'ASISTEN PEMERINTAHAN DAN KESEJAHTERAAN RAKYAT',
  rank: 'Pembina Utama Madya (IV/d)',
  nip: '197503122000031004',
  capacity: ['a.n. WALI KOTA MALANG', 'SEKRETARIS DAERAH', 'u.b.'],
  letterhead: 'secretariat',
  active: true,
  rev: 1,
  ...more,
});

export const letterSettings = (more: Partial<LetterSettings> = {}): LetterSettings => ({
  head: { line1: 'WALI KOTA MALANG', line2: '', address: '', contact: '', emblem: null },
  secretariat: {
    line1: 'PEMERINTAH KOTA MALANG',
    line2: 'SEKRETARIAT DAERAH',
    address: 'Jalan Tugu Nomor 1, Kiduldalem, Klojen, Kota Malang, Jawa Timur 65119',
    contact: 'Telepon (0341) 325438, Laman malangkota.go.id, Pos-el setda@malangkota.go.id',
    emblem: null,
  },
  paper: 'A4',
  margins: { top: 20, bottom: 25, left: 30, right: 20 },
  place: 'Malang',
  number_pattern: '{klasifikasi}/{urut}/{unit}/{tahun}',
  classification: '100.2.2.3',
  unit_code: '35.73.112',
  nature: 'Biasa',
  governor: {
    lines: ['Gubernur Jawa Timur', 'c.q. Kepala Biro Pemerintahan dan Otonomi Daerah'],
    place: 'Surabaya',
  },
  minister: {
    lines: ['Menteri Dalam Negeri', 'c.q. Direktur Jenderal Bina Administrasi Kewilayahan'],
    place: 'Jakarta',
  },
  copies: ['Yth. Wali Kota Malang (sebagai laporan)'],
  ...more,
});

const unit = (id: string, name: string, short: string, active = true): WorkUnit => ({
  id,
  name,
  short,
  active,
  rev: 1,
});

export const office = (sample: string | null = null) => ({
  id: 'office-1',
  lineage: 'lineage-1',
  region_code: '35.73',
  unit_name: 'Bagian Kerja Sama',
  sample,
});

export const settings = (more: Partial<Settings> = {}): Settings => ({
  office: office(),
  letters: letterSettings(),
  officials: [
    official(),
    official({
      id: 'official-2',
      name: 'Ir. Wahyu Hidayat, M.M.',
      job: 'WALI KOTA MALANG',
      rank: '',
      nip: '',
      capacity: [],
      letterhead: 'head',
    }),
    official({ id: 'official-3', name: 'Drs. Suharto, M.Si.', nip: '196512121990031009', active: false }),
  ],
  work_units: [
    unit('u1', 'Dinas Pendidikan dan Kebudayaan', 'Disdikbud'),
    unit('u2', 'Dinas Kesehatan', 'Dinkes'),
    unit('u3', 'Dinas Perhubungan', 'Dishub'),
    unit('u4', 'Badan Pendapatan Daerah', 'Bapenda'),
    unit('u5', 'Dinas Komunikasi dan Informatika', 'Diskominfo'),
    unit('u6', 'Dinas Pasar', 'Dinas Pasar', false),
  ],
  ...more,
});

export const register = (more: Partial<OpenRegister> = {}): OpenRegister => ({
  office: office(),
  region_name: 'Kota Malang',
  head_title: 'Wali Kota',
  province_name: 'Provinsi Jawa Timur',
  is_bureau: false,
  is_ministry: false,
  look_only: null,
  today,
  is_empty: false,
  ...more,
});

export const sessionState = (more: Partial<SessionState> = {}): SessionState => ({
  register: register(),
  folder: 'C:\\Users\\kerjasama\\AppData\\Local\\Ikat\\register',
  problem: null,
  version: '0.1.0',
  ...more,
});

/** The ministry, as the wizard offers it. */
export const ministry: Region = {
  code: '00',
  province_code: '00',
  kind: 'kementerian',
  name: 'Kementerian Dalam Negeri',
  autonomous: false,
};

const region = (code: string, kind: Region['kind'], name: string, autonomous = true): Region => ({
  code,
  province_code: code.slice(0, 2),
  kind,
  name,
  autonomous,
});
export const regions: Region[] = [
  region('31', 'provinsi', 'Daerah Khusus Jakarta'),
  region('31.71', 'kota', 'Kota Administrasi Jakarta Pusat', false),
  region('35', 'provinsi', 'Jawa Timur'),
  region('35.07', 'kabupaten', 'Kabupaten Malang'),
  region('35.73', 'kota', 'Kota Malang'),
  region('35.79', 'kota', 'Kota Batu'),
];

const column = (id: string, heading: string, law: string, usual = true): AnnexColumn => ({
  id,
  heading,
  weight: 10,
  align: 'left',
  usual,
  law,
  travels: id !== 'score',
});
export const columns: AnnexColumn[] = [
  column('no', 'No.', ''),
  column('title', 'Judul Kerja Sama', 'huruf a'),
  column('document', 'Bentuk Naskah', 'huruf b'),
  column('parties', 'Para Pihak', 'huruf c'),
  column('numbers', 'Nomor dan Tanggal Naskah', ''),
  column('purpose', 'Maksud dan Tujuan', 'huruf d'),
  column('object', 'Objek', 'huruf e'),
  column('term', 'Jangka Waktu', 'huruf f'),
  column('problems', 'Permasalahan', 'huruf g'),
  column('efforts', 'Upaya Penyelesaian', 'huruf h'),
  column('other', 'Hal Lain yang Disepakati', 'huruf i'),
  column('urusan', 'Urusan', '', false),
  column('scope', 'Ruang Lingkup', '', false),
  column('work_units', 'Perangkat Daerah', '', false),
  column('funding', 'Pembiayaan', '', false),
  column('status', 'Status', '', false),
  column('score', 'Skor Evaluasi', '', false),
  column('note', 'Keterangan', '', false),
];

const kinds = [
  { value: 'ksdd', label: '', count: 16 },
  { value: 'ksdpk', label: '', count: 90 },
  { value: 'sinergi', label: '', count: 5 },
  { value: 'ksdpl', label: '', count: 0 },
];

/** A foreign cooperation whose yearly report has no words for two items. */
const gaps: Gap[] = [
  {
    id: 'agreement-1',
    title: 'Kota bersaudara Malang dan Toyokawa',
    items: ['beneficiaries', 'funding'],
  },
];

/** The texts of a foreign cooperation and year before anything was typed. */
export const foreignYear = (year: number): ForeignYear => ({
  year,
  rev: 0,
  background: '',
  highlights: '',
  beneficiaries: '',
  funding: '',
  internal: '',
  external: '',
  analysis: '',
  follow_up: '',
});

/** What a bureau knows of its province before the letter to the Menteri. */
export const gathered: ConsolidatedOutlook = {
  per_document: 104,
  offices: 39,
  reported: 36,
  absent: ['Kabupaten Sampang', 'Kabupaten Sumenep', 'Kota Blitar'],
  earlier: 1,
  disputed: 2,
  refused: 0,
  twins_open: 4,
};

/** The outlook the core would give: counts, number line, and a date before the period's end. */
export function outlook(request: LetterRequest, more: Partial<LetterOutlook> = {}): LetterOutlook {
  const { year, semester } = request.period;
  const last = `${year}-${semester === 1 ? '06-30' : '12-31'}`;
  const early = request.date < last && !request.interim;
  return {
    recap: {
      period: request.period,
      label: semester ? `Semester ${semester === 1 ? 'I' : 'II'} Tahun ${year}` : `Tahun ${year}`,
      scope: request.scope,
      as_of: request.date,
      total: 111,
      kinds,
      ksdd: [],
      statuses: [],
      urusan: [],
      work_units: [],
      years: [],
    },
    number_line: request.number || `100.2.2.3/        /35.73.112/${request.date.slice(0, 4)}`,
    period: semester ? `Semester ${semester === 1 ? 'I' : 'II'} Tahun ${year}` : `Tahun ${year}`,
    addressee: request.to === 'head' ? ['Wali Kota Malang'] : letterSettings()[request.to].lines,
    gaps: request.kind === 'foreign_annual' ? gaps : [],
    consolidated: request.kind === 'consolidated' ? gathered : null,
    problems: early
      ? [
          {
            field: 'date',
            code: 'letter.before_period_end',
            message: `Tanggal surat mendahului akhir periode (${last}).`,
            hint: 'Ubah tanggal surat, atau tandai sebagai laporan sementara.',
            severity: 'refused',
            other: null,
          },
        ]
      : [],
    ...more,
  };
}

export const print = (more: Partial<LetterPrint> = {}): LetterPrint => ({
  letter_id: 'letter-1',
  print: 1,
  number: '100.2.2.3/17/35.73.112/2026',
  dated: '2026-01-09',
  code: '7K3QX9M2RB84TN6WZC1DH',
  fingerprint: '3b'.repeat(32),
  pdf_sha256: '9f'.repeat(32),
  pdf_bytes: 186_119,
  pages: 14,
  printed_at: '2026-01-09T02:15:00Z',
  ...more,
});

export const letter = (more: Partial<Letter> = {}): Letter => ({
  id: 'letter-1',
  rev: 1,
  kind: 'recap',
  to: 'governor',
  state: 'issued',
  period_from: '2025-07-01',
  period_to: '2025-12-31',
  scope: 'in-force',
  interim: false,
  void_reason: null,
  created_at: '2026-01-09T02:15:00Z',
  newest: print(),
  ...more,
});

export const letters: Letter[] = [
  letter(),
  letter({
    id: 'letter-2',
    to: 'minister',
    newest: print({ letter_id: 'letter-2', number: '', code: 'B4N8YV2KQ6T1WZ9CR5MJ3' }),
  }),
  letter({
    id: 'letter-3',
    state: 'signed',
    period_from: '2025-01-01',
    period_to: '2025-06-30',
    newest: print({
      letter_id: 'letter-3',
      print: 2,
      number: '100.2.2.3/412/35.73.112/2025',
      dated: '2025-07-14',
      code: 'XH2D7PM4K9RQ1T6BN8WZ0',
    }),
  }),
  letter({
    id: 'letter-4',
    state: 'void',
    period_from: '2025-01-01',
    period_to: '2025-06-30',
    void_reason: 'Salah tujuan; diganti surat nomor 100.2.2.3/412/35.73.112/2025',
    newest: print({
      letter_id: 'letter-4',
      number: '100.2.2.3/398/35.73.112/2025',
      dated: '2025-07-07',
      code: 'Q1W8ZT5RC3MV7KX2HN6D4',
    }),
  }),
];

export const letterView = (of: Letter = letter(), more: Partial<LetterView> = {}): LetterView => ({
  letter: of,
  prints: [of.newest],
  attachments: [],
  history: [
    {
      seq: 41,
      at: of.created_at,
      actor: 'Bagian Kerja Sama',
      action: 'letter.issue',
      before: null,
      after: {},
    },
  ],
  ...more,
});

export const verification = (more: Partial<Verification> = {}): Verification => ({
  code: '7K3Q-X9M2-RB84-TN6W-ZC1D-H',
  letter: letter(),
  print: print(),
  replaced_by: null,
  is_void: false,
  pdf_sound: true,
  content_sound: true,
  reproduced: 'yes',
  must_show: [
    { label: 'Nomor', value: '100.2.2.3/17/35.73.112/2026' },
    { label: 'Tanggal', value: '9 Januari 2026' },
    { label: 'Tujuan', value: 'Gubernur Jawa Timur c.q. Kepala Biro Pemerintahan dan Otonomi Daerah' },
    { label: 'KSDD', value: '16 (enam belas)' },
    { label: 'KSDPK', value: '90 (sembilan puluh)' },
    { label: 'Sinergi', value: '5 (lima)' },
    { label: 'Jumlah', value: '111 (seratus sebelas)' },
    { label: 'Penanda tangan', value: 'Dr. Bambang Setyo Wicaksono, S.STP., M.Si.' },
  ],
  ...more,
});

export const exportOutlook = (more: Partial<ExportOutlook> = {}): ExportOutlook => ({
  period: 'Semester II Tahun 2025',
  file_name: '35.73_2025-S2_003.ikat',
  sequence: 3,
  kinds,
  total: 111,
  letters: [
    {
      number: '100.2.2.3/17/35.73.112/2026',
      dated: '2026-01-09',
      code: '7K3Q-X9M2-RB84-TN6W-ZC1D-H',
    },
    { number: '', dated: '2026-01-09', code: 'B4N8-YV2K-Q6T1-WZ9C-R5MJ-3' },
  ],
  warnings: ['Satu surat pada periode ini masih menunggu nomor.'],
  ...more,
});

export const dispatch = (more: Partial<Dispatch> = {}): Dispatch => ({
  id: 'dispatch-3',
  sequence: 3,
  period_from: '2025-07-01',
  period_to: '2025-12-31',
  file_name: '35.73_2025-S2_003.ikat',
  sha256: '4f9ac01b77de2e3158c6a90d1b3f5e7792ab44c0de19f38b6a5d2c7e8f901234',
  bytes: 483_328,
  fingerprint: 'A41F 09C2 77DE 5B13 8E60',
  manifest: '{}',
  created_at: '2026-01-09T03:02:00Z',
  ...more,
});

export const packageReport = (more: Partial<PackageReport> = {}): PackageReport => ({
  file_name: '35.73_2025-S2_003.ikat',
  sha256: dispatch().sha256,
  bytes: 483_328,
  region_code: '35.73',
  region_name: 'Kota Malang',
  unit_name: 'Bagian Kerja Sama',
  sample: null,
  period: '2025-S2',
  period_label: 'Semester II Tahun 2025',
  sequence: 3,
  created_at: '2026-01-09T03:02:00Z',
  key_id: 'key-1',
  fingerprint: 'A41F 09C2 77DE 5B13 8E60',
  key: 'known',
  kinds,
  total: 111,
  letters: exportOutlook().letters.map(({ code }) => code),
  ...more,
});
