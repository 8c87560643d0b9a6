/** The register of a province as its bureau sees it: 38 offices and thousands of records, invented row by row when asked. */
import type { AgreementForm, Kind, Status } from '../../generated/agreements';
import type {
  ConsolidatedItem,
  ConsolidatedQuery,
  ConsolidatedRecap,
  ConsolidatedRecord,
  OfficeRef,
} from '../../generated/consolidated';
import type { State } from '../../generated/merging';
import type { Count, PeriodChoice } from '../../generated/recap';
import type { Reference } from '../../generated/reference';
import { fake } from '../../platform/fake';
import { periodName } from '../../features/letters/period';
import { agreementAt, itemAt } from './records';

/** Kabupaten and kota of East Java after the province itself, as the reference names them. */
export function officesOf({ regions }: Reference): OfficeRef[] {
  const own = {
    sender: 0,
    region_code: '35',
    region_name: 'Provinsi Jawa Timur',
    unit_name: 'Biro Pemerintahan',
  };
  const others = regions
    .filter(({ code }) => code.startsWith('35.'))
    .map(({ code, name }, index) => ({
      sender: index + 1,
      region_code: code,
      region_name: name,
      unit_name: index % 3 === 0 ? 'Bagian Pemerintahan' : 'Bagian Kerja Sama',
    }));
  return [own, ...others];
}

export const recordCount = 4_812;
const stateAt = (index: number): State =>
  index % 97 === 11
    ? 'withdrawn'
    : index % 131 === 17
      ? 'void'
      : index % 211 === 23
        ? 'elsewhere'
        : 'standing';

export function recordAt(offices: readonly OfficeRef[], index: number): ConsolidatedItem {
  const base = itemAt(index * 7 + 1);
  const office = offices[Math.floor((index * offices.length) / recordCount)] ?? offices[0];
  const state = stateAt(index);
  return {
    office: office as OfficeRef,
    id: `a${index}`,
    kind: base.kind,
    title: state === 'void' ? 'Tercatat dua kali' : base.title,
    partner: base.partner,
    number: base.number,
    status: state === 'void' ? 'voided' : base.status,
    state,
    disputed: index % 41 === 5,
    remarks: index % 23 === 2 ? (index % 3) + 1 : 0,
    twins: index % 19 === 1 ? 1 : index % 400 === 9 ? 2 : 0,
    urusan: base.urusan,
    signed: base.signed,
    starts: base.starts,
    ends: base.ends,
    ended_on: base.ended_on,
  };
}

function fits(item: ConsolidatedItem, query: ConsolidatedQuery): boolean {
  const among = <T>(list: readonly T[], value: T) => list.length === 0 || list.includes(value);
  const text = `${item.title} ${item.partner} ${item.number} ${item.office.region_name}`.toLowerCase();
  return (
    among(query.offices, item.office.region_code) &&
    among(query.kinds, item.kind) &&
    among(query.statuses, item.status) &&
    (query.states.length === 0 ? item.state === 'standing' : query.states.includes(item.state)) &&
    among(query.years, Number(item.signed?.slice(0, 4))) &&
    (!query.disputed || item.disputed) &&
    (!query.remarked || item.remarks > 0) &&
    (!query.twins || item.twins > 0) &&
    text.includes(query.search.toLowerCase())
  );
}

/** A received record with everything a screen can show of it. */
export function receivedAt(offices: readonly OfficeRef[], id: string, sender = 7): ConsolidatedRecord {
  const index = Number(id.slice(1)) || 0;
  const item = recordAt(offices, index);
  const agreement = agreementAt(`a${index * 7 + 1}`);
  const { rev, id: _, void_reason: __, created_at: ___, updated_at: ____, ...typed } = agreement;
  const form: AgreementForm = { ...typed, kind: item.kind, title: item.title, work_units: [] };
  const isVoid = item.state === 'void';
  const stands = (of: Partial<ConsolidatedRecord['versions'][number]>) => ({
    rev,
    lineage: '5b1c08de-1111',
    hash: 'h1',
    stands: true,
    void: isVoid,
    packages: [
      {
        period: '2025-S2',
        sequence: 3,
        file_name: '35.07_2025-S2_003.ikat',
        merged_at: '2026-01-12T02:40:00Z',
      },
      {
        period: '2025-S1',
        sequence: 2,
        file_name: '35.07_2025-S1_002.ikat',
        merged_at: '2025-07-21T01:15:00Z',
      },
    ],
    differs: [],
    ...of,
  });
  return {
    office: offices.find((one) => one.sender === sender) ?? item.office,
    id,
    rev,
    state: item.state,
    disputed: item.disputed,
    kind: item.kind,
    form: isVoid ? null : form,
    void_reason: isVoid ? 'Tercatat dua kali' : null,
    term: { signed: item.signed, starts: item.starts, ends: item.ends, ended_on: item.ended_on },
    status: item.status,
    work_units: ['Dinas Perhubungan', 'Badan Pendapatan Daerah'],
    progress: isVoid
      ? []
      : [
          {
            year: 2025,
            semester: 2,
            development: 'Pembayaran nontunai berjalan di 640 titik; transaksi naik 38 persen.',
            problems: 'Sebagian juru parkir belum memiliki telepon yang sesuai.',
            efforts: 'Bank meminjamkan 120 perangkat sampai akhir tahun.',
            other: '',
            state: 'standing',
          },
        ],
    scans: isVoid
      ? []
      : [
          {
            sender,
            id: 's1',
            owner: id,
            document_id: form.documents[0]?.id ?? null,
            name: 'Kesepakatan Bersama Parkir Nontunai, bertanda tangan.pdf',
            sha256: 'ab',
            bytes: 4_812_331,
            media_type: 'application/pdf',
            asked: false,
            here: true,
          },
          {
            sender,
            id: 's2',
            owner: id,
            document_id: form.documents[1]?.id ?? null,
            name: 'PKS halaman 1-14.jpg',
            sha256: 'cd',
            bytes: 912_000,
            media_type: 'image/jpeg',
            asked: true,
            here: false,
          },
          {
            sender,
            id: 's3',
            owner: id,
            document_id: null,
            name: 'Berita acara evaluasi semester II.pdf',
            sha256: 'ef',
            bytes: 220_418,
            media_type: 'application/pdf',
            asked: false,
            here: false,
          },
        ],
    letters: [
      {
        id: 'l1',
        to: 'governor',
        state: 'signed',
        period_first: '2025-07-01',
        period_last: '2025-12-31',
        scope: 'in-force',
        prints: [
          {
            print: 1,
            number: '100.3.7/214/35.07.012/2026',
            dated: '2026-01-08',
            code: 'IKAT-7K3M-Q2XA-9TBC',
            fingerprint: 'f1',
            pdf_sha256: 'p1',
            pages: 6,
          },
        ],
      },
    ],
    versions: [
      stands({}),
      stands({
        rev: Math.max(1, rev - 1),
        hash: 'h0',
        stands: false,
        void: false,
        packages: [
          {
            period: '2024-S2',
            sequence: 1,
            file_name: '35.07_2024-S2_001.ikat',
            merged_at: '2025-01-20T04:11:00Z',
          },
        ],
        differs: [
          { field: 'title', before: item.title, after: 'Elektronifikasi Retribusi Parkir' },
          { field: 'amount', before: 150_000_000_000, after: 120_000_000_000 },
          { field: 'documents[0].ends', before: item.ends, after: '2026-06-30' },
        ],
      }),
    ],
    remarks: Array.from({ length: item.remarks }, (_one, at) => ({
      id: `r${at}`,
      kind: 'agreement',
      asks: 'correction',
      field: 'documents[0].ends',
      text: 'Tanggal berakhir tidak sama dengan naskah.',
      wished: '2029-06-30',
      created_at: '2026-01-14T03:00:00Z',
    })),
  };
}

const kindCounts = (total: number): Count[] => {
  const ksdd = Math.round(total * 0.18);
  const sinergi = Math.round(total * 0.06);
  const abroad = Math.round(total * 0.02);
  return [
    { value: 'ksdd', label: 'KSDD', count: ksdd },
    { value: 'ksdpk', label: 'KSDPK', count: total - ksdd - sinergi - abroad },
    { value: 'sinergi', label: 'Sinergi', count: sinergi },
    { value: 'ksdpl', label: 'KSDPL', count: abroad },
  ].filter(({ count }) => count > 0);
};

/** Counts of a period that add up; twins are taken from KSDD. */
export function recapOf(
  offices: readonly OfficeRef[],
  period: PeriodChoice,
  scope: ConsolidatedRecap['scope'],
): ConsolidatedRecap {
  const share = scope === 'all' ? 1 : scope === 'signed' ? 0.11 : 0.62 + (period.year - 2025) * 0.04;
  const late = period.semester === 2 ? 1.03 : 1;
  const counts = offices.map((office, index) => {
    const total =
      index % 13 === 7 ? 0 : Math.round(((index * 47) % 190) * share * late) + (index === 0 ? 180 : 0);
    return { office, total, kinds: kindCounts(total) };
  });
  const [first] = counts;
  if (scope === 'all' && first) {
    // Everything that stands, as the list counts it.
    const standing = Array.from({ length: recordCount }, (_, index) => stateAt(index));
    const others = counts.reduce((sum, one) => sum + one.total, 0) - first.total;
    first.total = standing.filter((state) => state === 'standing').length - others;
    first.kinds = kindCounts(first.total);
  }
  const total = counts.reduce((sum, one) => sum + one.total, 0);
  const sum = (value: string) =>
    counts.reduce((all, { kinds }) => all + (kinds.find((one) => one.value === value)?.count ?? 0), 0);
  const twins = Math.round(sum('ksdd') * 0.21);
  const counted = (less: number) => ({
    total: total - less,
    kinds: [
      { value: 'ksdd', label: 'KSDD', count: sum('ksdd') - less },
      { value: 'ksdpk', label: 'KSDPK', count: sum('ksdpk') },
      { value: 'sinergi', label: 'Sinergi', count: sum('sinergi') },
      { value: 'ksdpl', label: 'KSDPL', count: sum('ksdpl') },
    ],
    ksdd: [
      { value: 'ksdd-wajib', label: '', count: Math.round((sum('ksdd') - less) * 0.4) },
      {
        value: 'ksdd-sukarela',
        label: '',
        count: sum('ksdd') - less - Math.round((sum('ksdd') - less) * 0.4),
      },
    ],
    statuses: [
      { value: 'in_force', label: '', count: Math.round(total * 0.55) - less },
      { value: 'expiring', label: '', count: Math.round(total * 0.08) },
      { value: 'expired', label: '', count: total - Math.round(total * 0.55) - Math.round(total * 0.08) },
    ],
    urusan: ['Kesehatan', 'Pendidikan', 'Perhubungan', 'Lingkungan hidup', 'Tenaga kerja', 'Pariwisata'].map(
      (label, index) => ({
        value: label,
        label,
        count: Math.round(total / (index + 4)) - (index === 0 ? less : 0),
      }),
    ),
    years: [2026, 2025, 2024, 2023, 2022].map((year, index) => ({
      value: String(year),
      label: String(year),
      count: Math.round(total / (index + 3)) - (index === 1 ? less : 0),
    })),
  });
  return {
    period,
    label: periodName(period),
    scope,
    as_of: '2026-11-22',
    per_region: counted(0),
    per_document: counted(twins),
    twins,
    offices: counts,
  };
}

/** Sets the answers of Register Gabungan. */
export function answerConsolidated(empty: boolean, reference: Reference): void {
  const offices = officesOf(reference);
  const all = empty ? [] : Array.from({ length: recordCount }, (_, index) => recordAt(offices, index));
  const standing = all.filter(({ state }) => state === 'standing');
  const countBy = (of: (item: ConsolidatedItem) => string, items = standing) => {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, label: value, count }));
  };
  const nameOf = (code: string) =>
    offices.find(({ region_code }) => region_code === code)?.region_name ?? code;
  fake.on('consolidated_facets', () => ({
    offices: countBy(({ office }) => office.region_code).map((one) => ({ ...one, label: nameOf(one.value) })),
    kinds: countBy(({ kind }) => kind satisfies Kind),
    statuses: countBy(({ status }) => status satisfies Status),
    states: countBy(({ state }) => state, all),
    years: countBy(({ signed }) => signed?.slice(0, 4) ?? '')
      .filter(({ value }) => value !== '')
      .toSorted((a, b) => b.value.localeCompare(a.value)),
    urusan: countBy(({ urusan }) => urusan[0] ?? ''),
    disputed: standing.filter(({ disputed }) => disputed).length,
    remarked: standing.filter(({ remarks }) => remarks > 0).length,
    twins: standing.filter(({ twins }) => twins > 0).length,
  }));
  fake.on('consolidated_page', ({ query, offset, limit }) => {
    const found = all.filter((item) => fits(item, query));
    return { items: found.slice(offset, offset + limit), total: found.length, offset };
  });
  fake.on('consolidated_get', ({ id, sender }) => receivedAt(offices, id, sender));
  fake.on('consolidated_recap', ({ period, scope }) => recapOf(empty ? [] : offices, period, scope));
  fake.on('consolidated_compare', ({ periods, scope }) => {
    const recaps = periods.map((period) => recapOf(offices, period, scope));
    const compared = (value: string, label: string, counts: number[]) => ({
      value,
      label,
      counts,
      difference: (counts.at(-1) ?? 0) - (counts[0] ?? 0),
    });
    return {
      labels: recaps.map(({ label }) => label),
      periods: periods.map(({ year, semester }) => (semester === null ? `${year}` : `${year}-S${semester}`)),
      scope,
      per_region: compared(
        'per_region',
        '',
        recaps.map(({ per_region }) => per_region.total),
      ),
      per_document: compared(
        'per_document',
        '',
        recaps.map(({ per_document }) => per_document.total),
      ),
      kinds: ['ksdd', 'ksdpk', 'sinergi', 'ksdpl'].map((value) =>
        compared(
          value,
          value === 'sinergi' ? 'Sinergi' : value.toUpperCase(),
          recaps.map(({ per_region }) => per_region.kinds.find((one) => one.value === value)?.count ?? 0),
        ),
      ),
      offices: offices.map((office, index) => {
        const { counts, difference } = compared(
          '',
          '',
          recaps.map((recap) => recap.offices[index]?.total ?? 0),
        );
        return { office, counts, difference };
      }),
    };
  });
}
