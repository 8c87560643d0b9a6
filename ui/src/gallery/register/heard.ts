/** What the bureau said of this office's packages; and of a bureau's own remarks. */
import type { ReceiptLine, ReceivedOf } from '../../generated/receipts';
import type { RemarkTask } from '../../generated/remarks';
import { fake } from '../../platform/fake';

const bureau = 'Biro Pemerintahan dan Otonomi Daerah Provinsi Jawa Timur';
const print = '7K3M-Q2XA-9TBC-04FD-H8NP-WE51-ZR6V-JY2S';

export const receiptLine = (sequence: number, more: Partial<ReceiptLine> = {}): ReceiptLine => ({
  acknowledgement: {
    id: `t${sequence}`,
    sender: 1,
    sequence,
    dispatch_id: `d${sequence}`,
    sha256: `${sequence}`.padStart(64, 'b'),
    counts: {},
    issued_at: `2026-01-2${sequence}T03:10:00Z`,
    imported_at: `2026-01-2${sequence}T06:40:00Z`,
    accepted: 96 + sequence,
    refused: sequence === 2 ? 1 : 0,
    remarks: sequence === 2 ? 3 : 0,
  },
  bureau,
  package: sequence,
  file_name: `35.73_2025-S2_00${sequence}.ikat`,
  speaks: sequence === 2,
  ...more,
});

export const receivedOf = (more: Partial<ReceivedOf> = {}): ReceivedOf => ({
  said: {
    bureau,
    accepted: true,
    rev: 1,
    changed_since: false,
    reason: '',
    issued_at: '2026-01-22T03:10:00Z',
    period: '2025-S2',
    package: 2,
  },
  remarks: [
    {
      bureau,
      issued_at: '2026-01-22T03:10:00Z',
      remark: {
        id: 'm1',
        kind: 'agreement',
        record: 'a0',
        asks: 'correction',
        field: 'documents[0].ends',
        text: 'Tanggal berakhir tidak sama dengan naskah yang dipindai.',
        wished: '1 Maret 2029',
      },
    },
    {
      bureau,
      issued_at: '2026-01-22T03:10:00Z',
      remark: {
        id: 'm2',
        kind: 'agreement',
        record: 'a0',
        asks: 'scan',
        field: 'documents[0]',
        text: '',
        wished: null,
      },
    },
  ],
  ...more,
});

export const task = (more: Partial<RemarkTask> = {}): RemarkTask => ({
  is: 'heard',
  remark: 'm1',
  sender: 1,
  office: bureau,
  since: '2026-01-22T03:10:00Z',
  kind: 'agreement',
  record: 'a0',
  agreement: 'a0',
  title: 'Pelayanan Kesehatan Rujukan bagi Penduduk Perbatasan',
  asks: 'correction',
  field: 'documents[0].ends',
  text: 'Tanggal berakhir tidak sama dengan naskah yang dipindai.',
  wished: '1 Maret 2029',
  ...more,
});

const ofOffice = (): RemarkTask[] => [
  task({
    is: 'refused',
    remark: '',
    record: 'a1',
    agreement: 'a1',
    title: 'Pengembangan Transportasi Perkotaan',
    asks: null,
    field: '',
    text: 'Jangka waktu Kesepakatan Bersama KSDD paling lama 5 (lima) tahun.',
    wished: null,
  }),
  task(),
  task({ remark: 'm2', asks: 'scan', field: 'documents[0]', text: '', wished: null }),
];
const ofBureau = (): RemarkTask[] => {
  const office = 'Bagian Kerja Sama Kabupaten Banyuwangi';
  return [
    task({ is: 'changed', office, sender: 3 }),
    task({
      is: 'unsent',
      remark: 'm5',
      office: 'Bagian Kerja Sama Kota Batu',
      sender: 8,
      title: 'Promosi Pariwisata Bersama Malang Raya',
      asks: 'remark',
      field: 'title',
      text: 'Judul tidak memuat daerah yang bekerja sama.',
      wished: null,
    }),
    task({
      is: 'unanswered',
      remark: 'm6',
      office,
      sender: 3,
      asks: 'scan',
      field: '',
      text: '',
      wished: null,
    }),
  ];
};

/** Sets the answers about receipts and remarks. */
export function answerHeard(empty: boolean, bureauSide: boolean): void {
  fake.on('receipts_imported', () => (empty ? [] : [receiptLine(2), receiptLine(1)]));
  fake.on('scans_asked', () =>
    empty || bureauSide
      ? { scans: [], unsent: [] }
      : { scans: ['Kesepakatan Bersama Air Minum.pdf', 'PKS halaman 1-14.jpg'], unsent: ['Addendum I.pdf'] },
  );
  fake.on('scans_make', () => ({
    value: { scans: 2, bytes: 5_724_331, package: null, missing: [], unsent: ['Addendum I.pdf'] },
    changed: ['dispatches'],
  }));
  fake.on('receipts_of_agreement', () => (empty || bureauSide ? { said: null, remarks: [] } : receivedOf()));
  fake.on('remarks_tasks', () => (empty ? [] : bureauSide ? ofBureau() : ofOffice()));
  fake.on('receipts_inspect', () => ({
    receipt: {
      bureau: { office_id: 'o35', region_code: '35', unit_name: bureau, sample: false },
      sequence: 3,
      previous: '',
      issued_at: '2026-02-03T02:15:00Z',
      package: { sha256: 'a', office_id: 'o', lineage: 'l', period: '2025-S2', sequence: 3 },
      counts: {},
      accepted: [
        { kind: 'agreement', record: 'a0', rev: 2 },
        { kind: 'agreement', record: 'a2', rev: 1 },
      ],
      refused: [
        {
          kind: 'agreement',
          record: 'a1',
          code: 'document.term_too_long',
          reason: 'Jangka waktu Kesepakatan Bersama KSDD paling lama 5 (lima) tahun.',
        },
      ],
      remarks: receivedOf().remarks.map(({ remark }) => remark),
    },
    sha256: 'c'.repeat(64),
    fingerprint: print,
    standing: { standing: 'unknown' },
    problem: {
      code: 'receipt.key_unknown',
      message: 'Kunci biro belum dikenal.',
      hint: 'Cocokkan sidik jarinya dengan surat kunci.',
    },
    findings: [],
    already: false,
  }));
  fake.on('receipts_import', () => ({
    value: {
      acknowledgement: receiptLine(3).acknowledgement,
      bureau: {
        seq: 1,
        office_id: 'o35',
        region_code: '35',
        region_name: 'Provinsi Jawa Timur',
        unit_name: bureau,
        created_at: '2026-02-03T02:20:00Z',
        keys: [],
      },
      enrolled: true,
      already: false,
    },
    changed: ['receipts', 'senders'],
  }));
}
