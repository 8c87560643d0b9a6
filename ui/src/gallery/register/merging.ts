/** Packages of the offices of East Java, as a bureau reads them; keeps nothing but the merge. */
import type { Conflict, Counts, Merge, MergingFile, MergingPlan, OpenDispute } from '../../generated/merging';
import type { Sender } from '../../generated/senders';
import { fake } from '../../platform/fake';

const names = [
  ['35.01', 'Kabupaten Pacitan'],
  ['35.07', 'Kabupaten Malang'],
  ['35.10', 'Kabupaten Banyuwangi'],
  ['35.15', 'Kabupaten Sidoarjo'],
  ['35.25', 'Kabupaten Gresik'],
  ['35.73', 'Kota Malang'],
  ['35.78', 'Kota Surabaya'],
  ['35.79', 'Kota Batu'],
] as const;
const print = '7K3M-Q2XA-9TBC-04FD-H8NP-WE51-ZR6V-JY2S';
export const counts = (more: Partial<Counts> = {}): Counts => ({
  new: 0,
  changed: 0,
  voided: 0,
  withdrawn: 0,
  restored: 0,
  same: 0,
  older: 0,
  refused: 0,
  disputed: 0,
  ...more,
});

export const contents = (answered: string | null = null): Conflict => ({
  id: 'version:agreement:a7@6',
  dispute: {
    is: 'contents',
    kind: 'agreement',
    record: 'a7',
    title: 'Pengelolaan Sampah di Wilayah Perbatasan',
    candidates: [
      {
        hash: 'h1',
        lineage: '5b1c08de-1111',
        rev: 3,
        stands: true,
        sequences: [2],
        body: {},
      },
      { hash: 'h2', lineage: 'c04f77a1-2222', rev: 4, stands: false, sequences: [3], body: {} },
    ],
    fields: [
      [
        {
          field: 'title',
          before: 'Pengelolaan Sampah di Wilayah Perbatasan',
          after: 'Pengelolaan Persampahan Regional',
        },
        { field: 'amount', before: 250_000_000_00, after: 310_000_000_00 },
        { field: 'documents[0].ends', before: '2028-06-25', after: '2030-06-25' },
      ],
    ],
  },
  options: ['h1', 'h2'],
  answered,
});
export const gap: Conflict = {
  id: 'gap:l2:2',
  dispute: { is: 'gap', lineage: '9d20aa31-3333', sequence: 2 },
  options: ['accept'],
  answered: null,
};
/** The office mended the end of an agreement as the bureau had asked, and its amount besides. */
export const annotated = (answered: string | null = null): Conflict => ({
  id: 'annotated:m1:h9',
  dispute: {
    is: 'annotated',
    kind: 'agreement',
    record: 'c2',
    title: 'Pelayanan Kesehatan Rujukan bagi Penduduk Perbatasan',
    remark: {
      id: 'm1',
      rev: 1,
      form: {
        sender: 3,
        kind: 'agreement',
        record: 'c2',
        asks: 'correction',
        field: 'documents[0].ends',
        text: 'Tanggal berakhir tidak sama dengan naskah yang dipindai.',
        wished: '1 Maret 2029',
      },
      seen: 'h8',
      closed_at: null,
      close_note: '',
      created_at: '2025-07-22T03:00:00Z',
      updated_at: '2025-07-22T03:00:00Z',
    },
    fate: 'changed',
    fields: [
      { field: 'amount', before: 120_000_000_00, after: 145_000_000_00 },
      { field: 'documents[0].ends', before: '2027-03-01', after: '2029-03-01' },
    ],
    as_wished: false,
  },
  options: ['done', 'close', 'keep'],
  answered,
});

export function fileOf(index: number, more: Partial<MergingFile> = {}): MergingFile {
  const [code, name] = names[index % names.length] ?? names[0];
  return {
    name: `${code}_2025-S2_003.ikat`,
    state: 'ready',
    problem: null,
    package: {
      region_code: code,
      region_name: name,
      unit_name: 'Bagian Kerja Sama',
      office_id: `o${index}`,
      period: '2025-S2',
      period_label: 'Semester II Tahun 2025',
      sequence: 3,
      made_at: '2026-01-09T03:02:00Z',
      agreements: 40 + index * 7,
      fingerprint: print,
      sha256: `${index}`.padStart(64, 'a1'),
    },
    superseded: false,
    counts: { agreement: counts({ new: 3 + index, changed: index % 3, same: 30 + index * 5 }) },
    changes: [
      {
        kind: 'agreement',
        record: `c${index}`,
        owner: null,
        fate: 'changed',
        title: 'Pelayanan Kesehatan Rujukan bagi Penduduk Perbatasan',
        fields: [
          { field: 'amount', before: 120_000_000_00, after: 145_000_000_00 },
          { field: 'parties[1].signer', before: 'dr. Husnul Muarif', after: 'dr. Ratna Kusuma, M.Kes.' },
          { field: 'documents[0].ends', before: '2027-03-01', after: '2029-03-01' },
        ],
      },
      {
        kind: 'agreement',
        record: `n${index}`,
        owner: null,
        fate: 'new',
        title: 'Penyediaan Air Minum Lintas Daerah',
        fields: [],
      },
      {
        kind: 'agreement',
        record: `w${index}`,
        owner: null,
        fate: 'withdrawn',
        title: 'Promosi Pariwisata Bersama Malang Raya',
        fields: [],
      },
    ],
    refused: [],
    conflicts: [],
    ...more,
  };
}

export function planOf(answers: readonly { conflict: string; option: string }[] = []): MergingPlan {
  const answered = (conflict: Conflict): Conflict => ({
    ...conflict,
    answered: answers.find((one) => one.conflict === conflict.id)?.option ?? null,
  });
  const files = [
    fileOf(0),
    fileOf(1, { conflicts: [answered(gap)] }),
    fileOf(2, { conflicts: [answered(annotated())] }),
    fileOf(3, {
      counts: { agreement: counts({ new: 4, refused: 1, same: 22 }) },
      refused: [
        {
          kind: 'agreement',
          record: 'r1',
          title: 'Pengembangan Transportasi Perkotaan',
          problems: [
            {
              field: 'documents[0].ends',
              code: 'document.term_too_long',
              message: 'Jangka waktu Kesepakatan Bersama KSDD paling lama 5 (lima) tahun.',
              hint: 'Minta kantor pengirim memperbaikinya.',
              severity: 'refused',
              other: null,
            },
          ],
        },
      ],
    }),
    fileOf(4, { state: 'known', changes: [], counts: { agreement: counts({ same: 68 }) } }),
    fileOf(5, {
      conflicts: [answered(contents())],
      counts: { agreement: counts({ new: 12, changed: 5, same: 93, disputed: 1 }) },
    }),
    fileOf(6, {
      state: 'unknown_key',
      counts: {},
      changes: [],
      problem: {
        code: 'package.key_unknown',
        message: 'Kunci penanda tangan paket ini belum dikenal.',
        hint: 'Cocokkan sidik jarinya dengan surat kunci.',
      },
    }),
    fileOf(7, {
      name: '35.79_2025-S2_002.ikat',
      state: 'refused',
      package: null,
      counts: {},
      changes: [],
      problem: {
        code: 'package.signature_wrong',
        message: 'Tanda tangan berkas tidak cocok dengan isinya.',
        hint: 'Minta kantor itu mengirim ulang.',
      },
    }),
  ];
  const open = files.flatMap(({ conflicts }) => conflicts).filter((one) => one.answered === null).length;
  return {
    inbox: 'inbox-1',
    basis: 'basis-1',
    files,
    others: 2,
    ready: 5,
    agreements: counts({ new: 25, changed: 8, same: 240, refused: 1, disputed: 1 }),
    open,
  };
}

export const mergeOf = (more: Partial<Merge> = {}): Merge => ({
  id: 'merge-1',
  packages: [0, 1, 2, 3, 5].map((index) => {
    const file = fileOf(index);
    return {
      region_code: file.package?.region_code ?? '',
      file_name: file.name,
      sha256: file.package?.sha256 ?? '',
      period: '2025-S2',
      sequence: 3,
      counts: file.counts,
      open: index === 5 ? 1 : 0,
    };
  }),
  merged_at: '2026-01-12T02:40:00Z',
  merged_by: 'Rina Wulandari',
  undone_at: null,
  undone_by: null,
  undo_note: '',
  ...more,
});
export const senderOf = (index: number, more: Partial<Sender> = {}): Sender => {
  const [code, name] = names[index % names.length] ?? names[0];
  return {
    seq: index + 1,
    office_id: `o${index}`,
    region_code: code,
    region_name: name,
    unit_name: 'Bagian Kerja Sama',
    created_at: '2025-07-14T03:00:00Z',
    keys: [
      {
        public_key: `${index}`,
        fingerprint: print,
        basis: 'paper',
        predecessor: null,
        voucher: null,
        enrolled_at: '2025-07-14T03:00:00Z',
        enrolled_by: 'Rina Wulandari',
        retired_at: null,
        retire_note: '',
      },
    ],
    ...more,
  };
};

/** Sets the answers of Terima Paket. */
export function answerMerging(empty: boolean): void {
  let merges = empty
    ? []
    : [
        mergeOf(),
        mergeOf({
          id: 'merge-0',
          merged_at: '2025-07-21T01:15:00Z',
          undone_at: '2025-07-21T01:40:00Z',
          undone_by: 'Rina Wulandari',
          undo_note: 'Folder semester yang salah.',
        }),
      ];
  const open: OpenDispute[] = empty
    ? []
    : [{ sender: 6, region_code: '35.73', region_name: 'Kota Malang', conflict: contents() }];
  fake.on('merging_gather', () => planOf());
  fake.on('merging_plan', ({ answers }) => planOf(answers));
  fake.on('merging_merge', () => ({ value: mergeOf(), changed: ['received'] }));
  fake.on('merging_list', () => merges);
  fake.on('merging_undo', ({ id, note }) => {
    const value = mergeOf({
      id,
      undone_at: '2026-01-12T03:00:00Z',
      undone_by: 'Rina Wulandari',
      undo_note: note,
    });
    merges = merges.map((one) => (one.id === id ? value : one));
    return { value, changed: ['received'] };
  });
  fake.on('merging_disputes', () => open);
  fake.on('merging_decide', () => ({ value: {}, changed: ['received'] }));
  fake.on('senders_list', () => (empty ? [] : [...[0, 1, 2, 3, 4, 5].map((index) => senderOf(index))]));
}
