/** Partners in memory: for tests and for looking at the screens. */
import type {
  DoublePair,
  Partner,
  PartnerContact,
  PartnerForm,
  PartnerItem,
  PartnerPotential,
  PartnerQuery,
  PartnerView,
  Representative,
} from '../../generated/partners';
import type { FieldProblem, HistoryRow } from '../../generated/shared';
import { fake } from '../../platform/fake';
import { itemAt } from './records';
import { items as submissions } from './submissions';

const item = (name: string, more: Partial<PartnerItem>): PartnerItem => ({
  key: name,
  card: null,
  name,
  type: 'badan-usaha',
  region_code: null,
  legal_form: null,
  agreements: 1,
  running: 1,
  submissions: 0,
  last_contact: null,
  ...more,
});

export const partnerItems: PartnerItem[] = [
  item('PT Bank Pembangunan Daerah Jawa Timur Tbk', {
    key: 'c1',
    card: 'c1',
    legal_form: 'pt',
    agreements: 14,
    running: 5,
    submissions: 2,
    last_contact: '2026-11-10',
  }),
  item('BPJS Ketenagakerjaan Cabang Malang', {
    type: 'badan-publik',
    agreements: 3,
    running: 2,
  }),
  item('Kabupaten Malang', {
    key: '35.07',
    type: 'region',
    region_code: '35.07',
    agreements: 9,
    running: 4,
    submissions: 3,
  }),
  item('Kota Batu', {
    key: '35.79',
    type: 'region',
    region_code: '35.79',
    agreements: 6,
    running: 3,
    submissions: 2,
  }),
  item('Paguyuban Pengemudi Ojek Pangkalan Kota Malang', {
    type: null,
    agreements: 0,
    running: 0,
    submissions: 1,
  }),
  item('Perumda Air Minum Tugu Tirta', { legal_form: 'perumda', agreements: 4, running: 4 }),
  item('PT. Bank Jatim', { legal_form: 'pt', agreements: 2, running: 0, last_contact: null }),
  item('Universitas Brawijaya', {
    key: 'c2',
    card: 'c2',
    type: 'badan-publik',
    agreements: 21,
    running: 11,
    last_contact: '2026-08-20',
  }),
  item('Universitas Brawijawa', { type: 'badan-publik', agreements: 1, running: 0 }),
  item('Yayasan Pelita Hijau Nusantara', { type: 'ormas', agreements: 1, running: 1 }),
];

const card: Partner = {
  id: 'c1',
  rev: 3,
  merged_into: null,
  created_at: '2025-02-10T02:15:00Z',
  updated_at: '2026-11-10T03:20:00Z',
  type: 'badan-usaha',
  region_code: null,
  name: 'PT Bank Pembangunan Daerah Jawa Timur Tbk',
  legal_form: 'pt',
  nib: '9120304567890',
  npwp: '0012345678901000',
  address: 'Jalan Basuki Rahmat Nomor 98–104, Surabaya 60271',
  phone: '(031) 5310090',
  mail: 'kerjasama@bank.example',
  web: 'www.bank.example',
  note: 'Surat ditujukan kepada Direktur Utama dengan tembusan Kepala Cabang Malang.',
};
const representatives: Representative[] = [
  {
    id: 'w1',
    rev: 1,
    name: 'Busrul Contoh',
    job: 'Direktur Utama',
    since: '2024-03-01',
    until: null,
    phone: '0812-0000-1111',
    mail: 'direksi@bank.example',
  },
  {
    id: 'w2',
    rev: 1,
    name: 'Hadi Contoh',
    job: 'Direktur Utama',
    since: '2019-05-12',
    until: '2024-02-29',
    phone: '',
    mail: '',
  },
];
const contact = (id: string, more: Partial<PartnerContact>): PartnerContact => ({
  id,
  rev: 1,
  on: '2026-11-10',
  way: 'rapat',
  persons: 'Rina Contoh (Kepala Cabang Malang)',
  spoken: 'Perpanjangan kerja sama parkir nontunai dan penambahan 120 titik.',
  agreed: 'Bank mengirim rancangan adendum dan data transaksi semester I.',
  follow_up: '2026-12-01',
  followed_up: null,
  submission_id: null,
  agreement_id: 'a0',
  ...more,
});
const contacts: PartnerContact[] = [
  contact('h1', {}),
  contact('h2', {
    on: '2026-09-02',
    way: 'surat',
    persons: 'Direktur Utama',
    spoken: 'Permintaan data transaksi retribusi tahun 2025.',
    agreed: '',
    follow_up: '2026-09-30',
    agreement_id: null,
  }),
  contact('h3', {
    on: '2026-05-20',
    way: 'kunjungan',
    spoken: 'Kunjungan ke pusat layanan digital bank.',
    agreed: 'Pelatihan juru parkir pada Juni 2026.',
    follow_up: '2026-06-15',
    followed_up: '2026-06-17',
    agreement_id: null,
  }),
];
const potentials: PartnerPotential[] = [
  {
    id: 't1',
    rev: 1,
    noted: '2026-11-10',
    text: 'Pembayaran retribusi pasar secara nontunai di 26 pasar rakyat.',
    urusan: '3.30',
  },
];
const history: HistoryRow[] = [
  {
    seq: 44,
    at: '2026-11-10T03:20:00Z',
    actor: 'Rina Kartika',
    action: 'partner.contact',
    before: null,
    after: contacts[0],
  },
  {
    seq: 41,
    at: '2026-11-02T07:10:00Z',
    actor: 'Rina Kartika',
    action: 'partner.save',
    before: { ...card, rev: 2, phone: '' },
    after: card,
  },
  {
    seq: 12,
    at: '2025-02-10T02:15:00Z',
    actor: 'Bagus Santoso',
    action: 'partner.save',
    before: null,
    after: { ...card, rev: 1 },
  },
];

/** The page of one partner; only the first has everything. */
export function partnerViewAt(key: string): PartnerView {
  const found = partnerItems.find((one) => one.key === key || one.name === key || one.card === key);
  if (!found)
    throw {
      code: 'partner.not_found',
      message: `Tidak ada mitra dengan nama atau kode ${key}.`,
      hint: 'Cari mitranya di daftar mitra, atau buat kartu baru.',
    };
  const full = found.key === 'c1';
  return {
    item: found,
    card: found.card === null ? null : { ...card, id: found.card, name: found.name },
    npwp_grouped: full ? '0012 3456 7890 1000' : '',
    spellings: full
      ? [
          { name: found.name, agreements: 11 },
          { name: 'PT. BPD Jawa Timur, Tbk.', agreements: 3 },
        ]
      : [{ name: found.name, agreements: found.agreements }],
    representatives: full ? representatives : [],
    contacts: full ? contacts : [],
    potentials: full ? potentials : [],
    submissions: full ? submissions.slice(0, 2) : [],
    agreements: {
      items: full ? Array.from({ length: 6 }, (_, at) => itemAt(at)) : [],
      total: full ? found.agreements : 0,
      offset: 0,
    },
    evaluations: full
      ? [
          {
            agreement: 'a1',
            title: itemAt(1).title,
            year: 2026,
            round: 1,
            score: 8750,
            recommendation: 'dilanjutkan',
          },
          {
            agreement: 'a2',
            title: itemAt(2).title,
            year: 2025,
            round: 2,
            score: null,
            recommendation: null,
          },
        ]
      : [],
    merged: full ? [{ ...card, id: 'c9', name: 'BPD Jatim', merged_into: 'c1' }] : [],
    has_draft: false,
  };
}

export const doublePairs: DoublePair[] = [
  {
    one: partnerItems[0] as PartnerItem,
    other: partnerItems[6] as PartnerItem,
    reasons: ['npwp', 'same_name'],
  },
  {
    one: partnerItems[7] as PartnerItem,
    other: partnerItems[8] as PartnerItem,
    reasons: ['similar_name'],
  },
];

function narrowed(query: PartnerQuery): PartnerItem[] {
  const found = partnerItems.filter(
    (one) =>
      one.name.toLowerCase().includes(query.search.toLowerCase()) &&
      (query.types.length === 0 || (one.type !== null && query.types.includes(one.type))) &&
      (query.card === null || (one.card !== null) === query.card) &&
      (!query.running || one.running > 0),
  );
  const order = {
    name: (a: PartnerItem, b: PartnerItem) => a.name.localeCompare(b.name),
    agreements: (a: PartnerItem, b: PartnerItem) => a.agreements - b.agreements,
    last_contact: (a: PartnerItem, b: PartnerItem) =>
      (a.last_contact ?? '').localeCompare(b.last_contact ?? ''),
  }[query.sort.column];
  return found.toSorted((a, b) => (query.sort.descending ? order(b, a) : order(a, b)));
}

function judged(form: PartnerForm): FieldProblem[] {
  const finding = (
    field: string,
    code: string,
    message: string,
    severity: FieldProblem['severity'],
  ): FieldProblem => ({ field, code, message, hint: '', severity, other: null });
  const nib = form.nib.replace(/\D/g, '');
  return [
    ...(form.name.trim() === '' ? [finding('name', 'text.empty', 'Nama belum diisi.', 'refused')] : []),
    ...(nib !== '' && nib.length !== 13
      ? [
          finding(
            'nib',
            'partner.nib_digits',
            `NIB terdiri atas 13 angka; yang diisi ${nib.length} angka.`,
            'confirm',
          ),
        ]
      : []),
  ];
}

/** Sets every answer the screens of partners ask for. */
export function answerPartners(empty: boolean): void {
  const listed = empty ? [] : partnerItems;
  let pairs = empty ? [] : doublePairs;
  fake.on('partners_counts', () => ({
    types: empty
      ? []
      : (['region', 'badan-publik', 'badan-usaha', 'ormas'] as const).map((value) => ({
          value,
          label: value,
          count: listed.filter(({ type }) => type === value).length,
        })),
    total: listed.length,
    with_card: listed.filter((one) => one.card !== null).length,
    running: listed.filter(({ running }) => running > 0).length,
  }));
  fake.on('partners_page', ({ query, offset, limit }) => {
    const found = empty ? [] : narrowed(query);
    return { items: found.slice(offset, offset + limit), total: found.length, offset };
  });
  fake.on('partners_doubles', ({ offset, limit }) => ({
    items: pairs.slice(offset, offset + limit),
    total: pairs.length,
    offset,
  }));
  fake.on('partners_get', ({ key }) => partnerViewAt(key));
  fake.on('partners_history', ({ key }) => (partnerViewAt(key).card === null ? [] : history));
  fake.on('partners_check', ({ form }) => judged(form));
  fake.on('partners_save', ({ form, confirmed }) => {
    const left = judged(form).filter(
      ({ severity, code }) => severity === 'refused' || !confirmed.includes(code),
    );
    if (left.length > 0)
      throw { code: 'form.refused', message: 'Ada isian yang belum benar.', hint: '', fields: left };
    return { value: { ...card, ...form }, changed: ['partners'] };
  });
  fake.on('partners_representative_save', ({ form, rev }) => ({
    value: { ...form, id: 'w3', rev: rev + 1 },
    changed: ['partners'],
  }));
  fake.on('partners_contact_save', ({ form, rev }) => ({
    value: { ...form, id: 'h4', rev: rev + 1 },
    changed: ['partners'],
  }));
  fake.on('partners_potential_save', ({ form, rev }) => ({
    value: { ...form, id: 't2', rev: rev + 1, noted: '2026-11-22' },
    changed: ['partners'],
  }));
  fake.on('partners_remove', () => ({ value: {}, changed: ['partners'] }));
  fake.on('partners_merge', ({ keep, other }) => {
    pairs = pairs.filter((pair) => ![pair.one.key, pair.other.key].includes(other));
    return {
      value: { ...card, id: keep, name: partnerViewAt(keep).item.name },
      changed: ['partners'],
    };
  });
  fake.on('partners_unmerge', () => {
    pairs = doublePairs;
    return { value: { ...card, id: 'c9', name: 'BPD Jatim' }, changed: ['partners'] };
  });
  fake.on('partners_apart', ({ one, other, apart }) => {
    pairs = doublePairs.filter((pair) => !apart || pair.one.key !== one || pair.other.key !== other);
    return { value: {}, changed: ['partners'] };
  });
}
