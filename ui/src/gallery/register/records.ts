/** Invented agreements in the shape of the contract, for looking at the screens of the register. */
import type {
  Agreement,
  AgreementItem,
  AgreementView,
  Kind,
  Progress,
  Status,
  Term,
} from '../../generated/agreements';
import type { HistoryRow } from '../../generated/shared';

export const today = '2026-11-22';
export const count = 100_000;

const titles = [
  'Elektronifikasi Penarikan Retribusi Parkir Tepi Jalan Umum di Wilayah Kota Malang melalui Kanal Pembayaran Nontunai dan Uang Elektronik',
  'Pengendalian Pencemaran Air Sungai Brantas di Wilayah Perbatasan',
  'Pelayanan Rujukan Kesehatan bagi Penduduk Perbatasan Antardaerah',
  'Penyelenggaraan Pendidikan, Penelitian, dan Pengabdian kepada Masyarakat',
  'Pengelolaan Sampah Tempat Pemrosesan Akhir Regional Malang Raya',
  'Pemanfaatan Data Kependudukan dalam Lingkup Pelayanan Perpajakan Daerah',
  'Penyediaan Air Minum Lintas Kabupaten/Kota Sumber Wendit',
  'Sinergi Penanganan Bencana Alam dan Pengurangan Risiko di Lereng Arjuno',
  'Pelindungan Tenaga Kerja Rentan melalui Jaminan Sosial Ketenagakerjaan',
];
const partners = [
  'PT Bank Pembangunan Daerah Jawa Timur Tbk',
  'Kabupaten Malang',
  'Universitas Brawijaya',
  'Kota Batu; Kabupaten Malang',
  'BPJS Ketenagakerjaan Cabang Malang',
  'Provinsi Jawa Timur',
  'Perumda Air Minum Tugu Tirta',
];
const kinds: Kind[] = [
  'ksdpk',
  'ksdd-wajib',
  'ksdpk',
  'sinergi',
  'ksdd-sukarela',
  'ksdpk',
  'ksdpl',
  'legacy',
  'ksdpk',
];
const statuses: Status[] = [
  'expiring',
  'in_force',
  'in_force',
  'expired',
  'unsigned',
  'in_force',
  'terminated',
  'upcoming',
  'in_force',
];
const urusan = ['Perhubungan', 'Kesehatan', 'Pendidikan', 'Lingkungan hidup', 'Tenaga kerja'];
const units = ['Dishub', 'Dinkes', 'Disdikbud', 'DLH', 'Bapenda'];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const two = (n: number) => String(n).padStart(2, '0');

export function itemAt(index: number): AgreementItem {
  const status = at(statuses, index);
  const year =
    { expiring: 2023, in_force: 2024, expired: 2020, terminated: 2022, upcoming: 2026 }[status as string] ??
    2025;
  const month = status === 'expiring' || status === 'upcoming' ? 12 : (index % 11) + 1;
  const signed = status === 'unsigned' ? null : `${year}-${two(month)}-${two(((index * 7) % 27) + 1)}`;
  const day = signed?.slice(4);
  const years = status === 'in_force' ? 5 : 3;
  return {
    id: `a${index}`,
    kind: at(kinds, index),
    title: at(titles, index * 5 + Math.floor(index / 9)),
    partner: at(partners, index * 3),
    number: signed === null ? '' : `100.3.7.1/${(index * 37) % 900}/35.73.112/${year}`,
    status,
    urusan: [at(urusan, index)],
    work_units: [at(units, index)],
    updated_at: `2026-11-${two((index % 20) + 1)}T03:${two(index % 60)}:00Z`,
    signed,
    starts: signed,
    ends: signed === null || index % 13 === 5 ? null : `${year + years}${day}`,
    ended_on: status === 'terminated' ? '2025-03-01' : null,
  };
}

export function agreementAt(id: string): Agreement {
  const item = itemAt(Number(id.slice(1)) || 0);
  const base = {
    signed_at_place: 'Malang',
    archive_form: 'asli' as const,
    archive_place: 'Lemari 2, boks 14',
    open_reason: null,
    title: '',
  };
  const short = item.signed?.slice(0, 4) ?? '2026';
  return {
    id,
    rev: 3,
    void_reason: null,
    created_at: '2024-02-10T02:15:00Z',
    updated_at: item.updated_at,
    kind: item.kind,
    variant: item.kind === 'ksdpk' ? 'ksdpk-layanan' : null,
    title: item.title,
    purpose:
      'Meningkatkan kualitas pelayanan parkir dan pendapatan asli daerah melalui pembayaran nontunai yang tercatat, cepat, dan dapat diawasi bersama.',
    object: 'Penarikan retribusi parkir tepi jalan umum di 812 titik parkir.',
    scope:
      'Penyediaan sistem dan perangkat pembayaran; pelatihan juru parkir; rekonsiliasi harian; sosialisasi kepada masyarakat; pemantauan dan evaluasi bersama.',
    urusan: ['2.15', '1.03'],
    work_units: ['u1', 'u2'],
    initiative: 'daerah',
    funding_sources: ['apbd', 'pihak-ketiga'],
    funding_note: 'Perangkat oleh bank, sosialisasi oleh Dinas Perhubungan',
    amount: 150_000_000_000,
    burdens_society: true,
    unbudgeted: false,
    note: 'Juru parkir menerima upah tetap sejak Mei 2024.',
    parties: [
      {
        id: 'p1',
        type: 'region',
        region_code: '35.73',
        name: 'Kota Malang',
        signer: 'Wahyu Contoh',
        capacity: 'Wali Kota Malang',
        mandate: '',
      },
      {
        id: 'p2',
        type: 'badan-usaha',
        region_code: null,
        name: at(partners, 0),
        signer: 'Busrul Contoh',
        capacity: 'Direktur Utama',
        mandate: '',
      },
      {
        id: 'p3',
        type: 'badan-publik',
        region_code: null,
        name: 'Universitas Brawijaya',
        signer: 'Widodo Contoh',
        capacity: 'Rektor',
        mandate: 'Surat Kuasa Nomor 12/UN10/2023',
      },
    ],
    documents: [
      {
        ...base,
        id: 'd1',
        kind: 'kb',
        parent_id: null,
        signed: item.signed,
        starts: item.starts,
        ends: item.ends,
        numbers: [
          { party_id: 'p1', number: `100.3.7.1/${short}/35.73.112/${short}` },
          { party_id: 'p2', number: `062/${short}/DIR/KB` },
        ],
      },
      {
        ...base,
        id: 'd2',
        kind: 'pks',
        parent_id: 'd1',
        title: 'Penyediaan Perangkat Pembayaran Nontunai',
        signed: item.signed,
        starts: item.starts,
        ends: item.ends,
        numbers: [
          { party_id: 'p1', number: `100.3.7.1/91/35.73.302/${short}` },
          { party_id: 'p2', number: `062/118/DIR/PKS` },
          { party_id: 'p3', number: `4471/UN10/KS/${short}` },
        ],
      },
      {
        ...base,
        id: 'd3',
        kind: 'adendum',
        parent_id: 'd2',
        title: 'Penambahan 120 titik parkir',
        signed: item.signed === null ? null : '2026-01-15',
        starts: null,
        ends: null,
        numbers: [{ party_id: 'p1', number: '100.3.7.1/12/35.73.302/2026' }],
      },
    ],
    ended_on: item.ended_on,
    end_reason: item.ended_on === null ? null : 'kesepakatan-pihak',
    end_note: item.ended_on === null ? '' : 'Berita Acara Nomor 3 Tahun 2025',
  };
}

const progress: Progress[] = [
  {
    year: 2026,
    semester: 1,
    rev: 1,
    development:
      'Pembayaran nontunai berjalan di 640 titik; transaksi naik 38 persen dibanding semester sebelumnya.',
    problems: 'Sebagian juru parkir belum memiliki telepon yang sesuai.',
    efforts: 'Bank meminjamkan 120 perangkat sampai akhir tahun.',
    other: '',
  },
];

export function viewAt(id: string): AgreementView {
  const agreement = agreementAt(id);
  const { signed, starts, ends, ended_on, status } = itemAt(Number(id.slice(1)) || 0);
  const term: Term = { signed, starts, ends, ended_on };
  return {
    agreement,
    term,
    status,
    attachments: [
      {
        id: 's1',
        document_id: 'd1',
        name: 'Kesepakatan Bersama Parkir Nontunai, bertanda tangan.pdf',
        sha256: 'ab',
        bytes: 4_812_331,
        media_type: 'application/pdf',
        added_at: '2024-02-11T04:20:00Z',
        void_reason: null,
      },
      {
        id: 's2',
        document_id: 'd2',
        name: 'PKS halaman 1-14.jpg',
        sha256: 'cd',
        bytes: 912_000,
        media_type: 'image/jpeg',
        added_at: '2024-02-11T04:31:00Z',
        void_reason: 'Halaman terakhir terpotong',
      },
    ],
    progress,
    monitoring: { targets: [], round: [2026, 1], score: 7143, recommendation: 'Diperbaiki' },
    submissions: [],
    has_draft: false,
  };
}

export function historyAt(id: string): HistoryRow[] {
  const now = agreementAt(id);
  const before = {
    ...now,
    rev: 2,
    title: 'Elektronifikasi Retribusi Parkir',
    amount: 120_000_000_000,
    urusan: ['2.15'],
    parties: now.parties.slice(0, 2),
    documents: now.documents.slice(0, 2).map((document) => ({ ...document, archive_place: '' })),
  };
  return [
    {
      seq: 40,
      at: '2026-11-02T07:10:00Z',
      actor: 'Rina Kartika',
      action: 'agreement.save',
      before,
      after: now,
    },
    {
      seq: 31,
      at: '2026-07-10T03:00:00Z',
      actor: 'Rina Kartika',
      action: 'progress.save',
      before: null,
      after: progress[0],
    },
    {
      seq: 12,
      at: '2024-02-11T04:20:00Z',
      actor: 'Bagus Santoso',
      action: 'attachment.add',
      before: null,
      after: {
        id: 's1',
        name: 'Kesepakatan Bersama Parkir Nontunai.pdf',
        sha256: 'ab',
        media_type: 'application/pdf',
        void_reason: null,
      },
    },
    {
      seq: 9,
      at: '2024-02-10T02:15:00Z',
      actor: 'Bagus Santoso',
      action: 'agreement.save',
      before: null,
      after: before,
    },
  ];
}
