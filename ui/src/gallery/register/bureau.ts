/** The 38 offices of East Java as their bureau sees them for a semester, with receipts and remarks; keeps what is done. */
import type { Compliance, ComplianceOffice, OfficeHistory } from '../../generated/compliance';
import type { Merge } from '../../generated/merging';
import type { Issued, IssuedLine, Receipt } from '../../generated/receipts';
import type { Remark, RemarkForm } from '../../generated/remarks';
import { fake } from '../../platform/fake';
import slip from '../office/slip.pdf?url';
import { eastJava as regions, type Place } from './east-java';
import { counts, mergeOf, senderOf } from './merging';
import { viewAt } from './records';

const silent = new Set(['35.01', '35.12', '35.21', '35.27', '35.28', '35.29', '35.77']);
const unknown = new Set(['35.12', '35.27', '35.29']);
const lateComers = new Set(['35.10', '35.23']);
const unanswered = new Set(['35.06', '35.09', '35.14', '35.24', '35.78']);
const remarked = new Map([
  ['35.07', 2],
  ['35.73', 3],
  ['35.15', 1],
]);
const sha = (code: string, sequence: number) => `${code.replace('.', '')}${sequence}`.padStart(64, 'c0');
const fileOf = (code: string, sequence: number) =>
  `${code}_2025-S2_${String(sequence).padStart(3, '0')}.ikat`;

const receipts = new Map<string, Issued & { period: string }>();
const issued = (code: string) => [...receipts.values()].some((one) => one.package_sha256 === sha(code, 3));

function officeOf(
  { code, kind, name, tile }: Place,
  period: { due: boolean; none: boolean },
): ComplianceOffice {
  const came = !period.none && !silent.has(code);
  return {
    region_code: code,
    region_name: name,
    kind,
    unit_name: came ? 'Bagian Kerja Sama' : '',
    delivery: came ? (code === '35.78' ? 'covered' : 'sent') : 'absent',
    late: came ? lateComers.has(code) : period.due,
    came_on: came ? (lateComers.has(code) ? '2026-02-04' : '2026-01-12') : null,
    package_period: came ? (code === '35.78' ? '2025' : '2025-S2') : null,
    sequence: came ? 3 : null,
    file_name: came ? fileOf(code, 3) : null,
    undecided: false,
    sha256: came ? sha(code, 3) : null,
    sender: came ? seqOf(code) : null,
    refused: came && code === '35.15' ? 2 : 0,
    receipt: came && issued(code),
    receipt_issued_at: (came && receipts.get(`${code}-3`)?.issued_at) || null,
    remarks: came
      ? [...remarks.values()].filter((one) => one.closed_at === null && senders.get(one.form.sender) === code)
          .length
      : 0,
    agreements: came ? 20 + Number(code.slice(-2)) * 3 : 0,
    enrolment: unknown.has(code) ? 'none' : code === '35.77' ? 'retired' : 'enrolled',
    tile,
  };
}

const enrolled = regions.filter(({ code }) => !unknown.has(code));
const senders = new Map(enrolled.map(({ code }, index) => [index + 1, code]));
const seqOf = (code: string) => [...senders].find(([, one]) => one === code)?.[0] ?? 0;
const remarks = new Map<string, Remark>();
const remark = (
  id: string,
  form: Omit<RemarkForm, 'kind'> & Partial<RemarkForm>,
  more: Partial<Remark> = {},
): Remark => ({
  id,
  rev: 1,
  form: { kind: 'agreement', ...form },
  seen: 'h1',
  closed_at: null,
  close_note: '',
  created_at: '2026-01-12T03:20:00Z',
  updated_at: '2026-01-12T03:20:00Z',
  ...more,
});
function fill(): void {
  remarks.clear();
  receipts.clear();
  for (const [code, count] of remarked)
    for (let n = 0; n < count; n += 1) {
      const sender = seqOf(code);
      const form = [
        {
          asks: 'correction',
          field: 'documents[0].ends',
          text: 'Tanggal berakhir tidak sama dengan naskah yang dipindai.',
          wished: '31 Desember 2027',
        },
        { asks: 'scan', field: 'documents[0]', text: '', wished: null },
        { asks: 'remark', field: '', text: 'Nama mitra ditulis lengkap tanpa singkatan.', wished: null },
      ] as const;
      const id = `${code}-${n}`;
      remarks.set(id, remark(id, { sender, record: `a${n}`, ...(form[n] ?? form[0]) }));
    }
  remarks.set(
    'done',
    remark(
      'done',
      {
        sender: seqOf('35.73'),
        record: 'a0',
        asks: 'remark',
        field: 'title',
        text: 'Judul terpotong.',
        wished: null,
      },
      { closed_at: '2026-01-20T03:00:00Z', close_note: 'Sudah diperbaiki dalam kiriman ke-3.' },
    ),
  );
  for (const { code } of regions) {
    if (silent.has(code) || unanswered.has(code)) continue;
    for (const [at, sequence] of [2, 3].entries())
      receipts.set(`${code}-${sequence}`, {
        id: `${code}-${sequence}`,
        sender: seqOf(code),
        sequence: at + 1,
        package_sha256: sha(code, sequence),
        sha256: `${code.replace('.', '')}`.padEnd(64, 'e7'),
        issued_at: sequence === 3 ? '2026-01-13T02:10:00Z' : '2025-07-22T02:10:00Z',
        period: '2025-S2',
      });
  }
}

const reportOf = (year: number, semester: 1 | 2 | null, empty: boolean): Compliance => {
  const ended = year < 2026;
  const due = year < 2025 || (year === 2025 && semester !== null);
  const own: ComplianceOffice = {
    ...officeOf(
      { code: '35', name: 'Provinsi Jawa Timur', kind: 'provinsi', tile: { row: 1, column: 1 } },
      { due: false, none: true },
    ),
    unit_name: 'Biro Pemerintahan dan Otonomi Daerah',
    delivery: 'own',
    tile: null,
  };
  const offices = regions.map((region) => officeOf(region, { due: due && !empty, none: empty || !ended }));
  const count = (is: (office: ComplianceOffice) => boolean) => offices.filter(is).length;
  return {
    period: { year, semester, from_year: null },
    label: `Semester ${semester === 1 ? 'I' : 'II'} Tahun ${year}`,
    reach: 'province',
    due: semester === 1 ? `${year}-07-31` : `${year + 1}-01-31`,
    on: '2026-02-09',
    counts: {
      expected: offices.length,
      sent: count(({ delivery }) => delivery === 'sent'),
      covered: count(({ delivery }) => delivery === 'covered'),
      absent: count(({ delivery }) => delivery === 'absent'),
      late: count(({ late }) => late),
      receipts: count(({ receipt }) => receipt),
      remarked: count((office) => office.remarks > 0),
      not_enrolled: empty ? offices.length : count(({ enrolment }) => enrolment !== 'enrolled'),
    },
    offices: [
      own,
      ...(empty ? offices.map((office) => ({ ...office, enrolment: 'none' as const })) : offices),
    ],
    placed_by: 'hand',
  };
};

function historyOf(code: string, empty: boolean): OfficeHistory {
  if (empty || silent.has(code)) return { region_code: code, packages: [], lineages: [] };
  const lineage = `l-${code}`;
  const packages = [3, 2].map((sequence) => ({
    office_id: `o-${code}`,
    lineage,
    period: sequence === 3 ? (code === '35.78' ? '2025' : '2025-S2') : '2025-S1',
    sequence,
    file_name: fileOf(code, sequence),
    sha256: sha(code, sequence),
    made_at: '2026-01-09T03:02:00Z',
    merged_at: sequence === 3 ? '2026-01-12T02:40:00Z' : '2025-07-21T01:15:00Z',
    refused: sequence === 3 && code === '35.15' ? 2 : 0,
    receipt_issued_at: receipts.get(`${code}-${sequence}`)?.issued_at ?? null,
  }));
  const gaps = code === '35.73' ? [{ from: 1, to: 1 }] : [];
  return {
    region_code: code,
    packages,
    lineages: [{ lineage, first: gaps.length > 0 ? 2 : 1, last: 3, gaps, copied_from: null }],
  };
}

const mergeAt = (sequence: number): Merge =>
  mergeOf({
    id: `merge-${sequence}`,
    merged_at: sequence === 3 ? '2026-01-12T02:40:00Z' : '2025-07-21T01:15:00Z',
    packages: enrolled
      .filter(({ code }) => !silent.has(code))
      .map(({ code }, index) => ({
        region_code: code,
        file_name: fileOf(code, sequence),
        sha256: sha(code, sequence),
        period: sequence === 3 ? '2025-S2' : '2025-S1',
        sequence,
        counts: {
          agreement: counts({
            new: 3 + (index % 9),
            changed: index % 4,
            same: 20 + index * 3,
            refused: code === '35.15' ? 2 : 0,
          }),
          progress: counts({ new: 2 + (index % 5), same: 12 + index }),
          letter: counts({ new: 1 }),
        },
        open: 0,
      })),
  });

function receiptOf(code: string, sequence: number): Receipt {
  const sender = seqOf(code);
  return {
    bureau: {
      office_id: 'o',
      region_code: '35',
      unit_name: 'Biro Pemerintahan dan Otonomi Daerah',
      sample: true,
    },
    sequence,
    previous: '',
    issued_at: '2026-02-09T02:00:00Z',
    package: {
      sha256: sha(code, 3),
      office_id: `o-${code}`,
      lineage: `l-${code}`,
      period: '2025-S2',
      sequence: 3,
    },
    counts: { agreement: counts({ new: 4, changed: 1, same: 60 }) },
    accepted: Array.from({ length: 65 }, (_, n) => ({ kind: 'agreement', record: `a${n}`, rev: 1 })),
    refused:
      code === '35.15'
        ? [
            {
              kind: 'agreement',
              record: 'r1',
              code: 'document.term_too_long',
              reason: 'Jangka waktu Kesepakatan Bersama KSDD paling lama 5 (lima) tahun.',
            },
            { kind: 'agreement', record: 'r2', code: 'text.empty', reason: 'Judul belum diisi.' },
          ]
        : [],
    remarks: [...remarks.values()]
      .filter((one) => one.closed_at === null && one.form.sender === sender)
      .map(({ id, form: { kind, record, asks, field, text, wished } }) => ({
        id,
        kind,
        record,
        asks,
        field,
        text,
        wished,
      })),
  };
}

/** Sets the answers of Kepatuhan, of receipts issued and of remarks. */
export function answerBureau(empty: boolean): void {
  fill();
  fake.on('compliance_report', ({ period }) => reportOf(period.year, period.semester, empty));
  fake.on('compliance_office', ({ region_code }) => historyOf(region_code, empty));
  fake.on('compliance_reminder_preview', async () => (await fetch(slip)).arrayBuffer());
  fake.on('compliance_reminder_save_as', () => ({
    handle: 'h',
    name: 'Surat pengingat.pdf',
    folder: 'Dokumen',
  }));
  fake.on('senders_list', () =>
    empty
      ? []
      : enrolled.map(({ code, name }, index) => ({
          ...senderOf(index),
          seq: index + 1,
          office_id: `o-${code}`,
          region_code: code,
          region_name: name,
        })),
  );
  fake.on('merging_list', () => (empty ? [] : [mergeAt(3), mergeAt(2)]));
  fake.on('receipts_issued', () =>
    [...receipts.values()]
      .map(({ id, sender, sequence, package_sha256, issued_at }): IssuedLine => {
        const code = senders.get(sender) ?? '35.73';
        const at = [2, 3].find((one) => sha(code, one) === package_sha256) ?? 3;
        return {
          id,
          sender,
          region_code: code,
          region_name: regions.find((one) => one.code === code)?.name ?? code,
          sequence,
          issued_at,
          package_sha256,
          package: {
            period: at === 3 ? '2025-S2' : '2025-S1',
            sequence: at,
            file_name: fileOf(code, at),
            refused: at === 3 && code === '35.15' ? 2 : 0,
          },
          newest: true,
        };
      })
      .sort((a, b) => b.issued_at.localeCompare(a.issued_at)),
  );
  fake.on('receipts_issue_many', ({ packages }) => {
    const issued = packages.map((which, at) => {
      const code = [...senders.values()].find((one) => [2, 3].some((n) => sha(one, n) === which)) ?? '35.73';
      return {
        package: which,
        id: `many-${at}`,
        sequence: 1,
        issued_at: '2026-02-09T02:00:00Z',
        file: `Tanda-Terima_${code}_2025-S2_003_001.ikat-terima`,
        already: false,
      };
    });
    return { value: { issued, refused: [], stopped: null }, changed: ['receipts'] };
  });
  fake.on('receipts_issue', ({ package: which }) => {
    const code = [...senders.values()].find((one) => [2, 3].some((n) => sha(one, n) === which)) ?? '35.73';
    const before = [...receipts.values()].filter((one) => one.sender === seqOf(code));
    const sequence = before.length + 1;
    const made = {
      id: `new-${code}-${sequence}`,
      sender: seqOf(code),
      sequence,
      package_sha256: which,
      sha256: 'f'.repeat(64),
      issued_at: '2026-02-09T02:00:00Z',
    };
    receipts.set(`${code}-3`, { ...made, period: '2025-S2' });
    return {
      value: {
        issued: made,
        receipt: receiptOf(code, sequence),
        file_name: `Tanda-Terima_${code}_2025-S2_003_00${sequence}.ikat-terima`,
        refused_titles:
          code === '35.15'
            ? [['Penyediaan Air Minum Perpipaan Kecamatan Candi'], ['Pengelolaan Sampah Kawasan Industri']]
            : [],
        remark_titles: [],
        already: false,
      },
      changed: ['receipts'],
    };
  });
  fake.on('scans_ask', () => ({ value: [], changed: ['received'] }));
  fake.on('scans_open', () => ({}));
  fake.on('scans_save_as', () => ({ handle: 'h', name: 'PKS halaman 1-14.jpg', folder: 'Dokumen' }));
  fake.on('scans_take', () => ({
    value: {
      office: 'Bagian Kerja Sama Kota Malang',
      taken: ['Kesepakatan Bersama Air Minum.pdf', 'PKS halaman 1-14.jpg'],
      already: 3,
      refused: [
        {
          name: 'Addendum I.pdf',
          sha256: 'ab',
          problem: {
            code: 'scans.differs',
            message: 'Isi pindaian tidak sama dengan yang ditandatangani pengirim.',
            hint: 'Salin ulang berkasnya, atau minta pengirim membuatnya lagi.',
          },
        },
      ],
      closed: 2,
      stopped: null,
    },
    changed: ['received'],
  }));
  fake.on('receipts_save_as', () => ({
    handle: 'h',
    name: 'Tanda-Terima_2025-S2_003_001.ikat-terima',
    folder: 'Dokumen',
  }));
  fake.on('receipts_slip', async () => (await fetch(slip)).arrayBuffer());
  fake.on('receipts_slip_open', () => ({}));
  fake.on('receipts_slip_save_as', () => ({
    handle: 'h',
    name: 'Tanda-Terima_2025-S2_003_001.pdf',
    folder: 'Dokumen',
  }));
  fake.on('remarks_list', ({ sender, record }) =>
    [...remarks.values()].filter(
      ({ form }) =>
        form.sender === sender &&
        (record === null || (form.kind === record.kind && form.record === record.id)),
    ),
  );
  fake.on('remarks_save', ({ id, form }) => {
    const value = remark(id ?? `new-${remarks.size}`, form, { rev: (remarks.get(id ?? '')?.rev ?? 0) + 1 });
    remarks.set(value.id, value);
    return { value, changed: ['receipts'] };
  });
  fake.on('remarks_close', ({ id, note }) => {
    const value = { ...(remarks.get(id) as Remark), closed_at: '2026-02-09T02:00:00Z', close_note: note };
    remarks.set(id, value);
    return { value, changed: ['receipts'] };
  });
  fake.on('consolidated_get', ({ sender, id }) => {
    const { agreement, status, term } = viewAt(id);
    return {
      office: { sender, region_code: senders.get(sender) ?? '', region_name: '', unit_name: '' },
      id,
      rev: 1,
      state: 'standing',
      disputed: false,
      kind: agreement.kind,
      form: agreement,
      void_reason: null,
      term,
      status,
      work_units: [],
      progress: [],
      scans: [],
      letters: [],
      versions: [],
      remarks: [],
    };
  });
}
