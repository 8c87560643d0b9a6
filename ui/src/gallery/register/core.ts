/** A core in memory for looking at the screens: answers as the register would, keeps nothing. */
import type { AgreementForm, Facets, Status } from '../../generated/agreements';
import type { Reference } from '../../generated/reference';
import type { FieldProblem } from '../../generated/shared';
import type { SessionState } from '../../generated/session';
import { fake } from '../../platform/fake';
import { answerBureau } from './bureau';
import { answerConsolidated } from './consolidated';
import { answerMapping } from './mapping';
import { answerForwarding } from './forwarding';
import { answerMerging } from './merging';
import { answerMonitoring } from './monitoring';
import { answerPartners } from './partners';
import { answerRecap } from './recap';
import { answerSubmissions } from './submissions';
import { answerTwins } from './twins';
import { agreementAt, count, historyAt, itemAt, today, viewAt } from './records';

export const state = (empty: boolean): SessionState => ({
  register: {
    office: { id: 'o', lineage: 'l', region_code: '35.73', unit_name: 'Bagian Kerja Sama', sample: 'malang' },
    region_name: 'Kota Malang',
    head_title: 'Wali Kota',
    province_name: 'Provinsi Jawa Timur',
    is_bureau: false,
    is_ministry: false,
    look_only: null,
    today,
    is_empty: empty,
  },
  folder: '',
  problem: null,
  version: '0.1.0',
});

const shown = 111;
const facets: Facets = {
  kinds: [
    { value: 'ksdd-wajib', label: '', count: 9 },
    { value: 'ksdd-sukarela', label: '', count: 7 },
    { value: 'ksdpk', label: '', count: 90 },
    { value: 'sinergi', label: '', count: 5 },
  ],
  statuses: [
    { value: 'unsigned', label: '', count: 4 },
    { value: 'upcoming', label: '', count: 2 },
    { value: 'in_force', label: '', count: 58 },
    { value: 'expiring', label: '', count: 7 },
    { value: 'expired', label: '', count: 37 },
    { value: 'terminated', label: '', count: 3 },
    { value: 'voided', label: '', count: 1 },
  ],
  years: [
    ['2025', 31],
    ['2024', 24],
    ['2023', 19],
    ['2022', 16],
    ['2021', 12],
    ['2020', 9],
  ].map(([value, n]) => ({ value: String(value), label: String(value), count: Number(n) })),
  urusan: [],
  work_units: [
    { value: 'u1', label: 'Dinas Perhubungan', count: 12 },
    { value: 'u2', label: 'Badan Pendapatan Daerah', count: 9 },
  ],
  partners: [
    { value: '35.73', label: 'Kota Malang', count: 111 },
    { value: 'Universitas Brawijaya', label: 'Universitas Brawijaya', count: 14 },
    { value: '35.07', label: 'Kabupaten Malang', count: 9 },
  ],
  more_partners: 0,
};
const none: Facets = {
  kinds: [],
  statuses: [],
  years: [],
  urusan: [],
  work_units: [],
  partners: [],
  more_partners: 0,
};

const finding = (
  field: string,
  code: string,
  message: string,
  severity: FieldProblem['severity'] = 'refused',
) => ({
  field,
  code,
  message,
  hint: '',
  severity,
  other: null,
});
function judged(form: AgreementForm): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (form.title.trim() === '') found.push(finding('title', 'text.empty', 'Judul belum diisi.'));
  for (const [index, party] of form.parties.entries())
    if (party.type !== 'region' && party.name.trim() === '')
      found.push(finding(`parties[${index}].name`, 'text.empty', 'Nama pihak belum diisi.'));
  for (const [index, one] of form.documents.entries()) {
    if (one.signed !== null && one.ends === null && one.open_reason === null)
      found.push(finding(`documents[${index}].ends`, 'document.no_end', 'Tanggal berakhir belum diisi.'));
    if (
      one.kind === 'kb' &&
      one.signed !== null &&
      one.ends !== null &&
      one.ends.slice(0, 4) > String(Number(one.signed.slice(0, 4)) + 5)
    )
      found.push(
        finding(
          `documents[${index}].ends`,
          'document.term_too_long',
          'Jangka waktu Kesepakatan Bersama KSDD paling lama 5 (lima) tahun.',
          'confirm',
        ),
      );
  }
  return found;
}

/** Sets every answer the screens of the register ask for. */
export function answer(empty: boolean, reference: Reference): void {
  const { urusan } = reference;
  answerSubmissions(empty);
  answerMapping(empty, reference);
  answerMonitoring(empty);
  answerPartners(empty);
  answerForwarding();
  answerMerging(empty);
  answerBureau(empty);
  answerConsolidated(empty, reference);
  answerTwins(empty, reference);
  const total = empty ? 0 : new URLSearchParams(location.search).has('many') ? count : shown;
  fake.on('session_state', () => state(empty));
  fake.on('reference_all', () => reference);
  fake.on('settings_all', () => ({
    office: { id: 'o', lineage: 'l', region_code: '35.73', unit_name: 'Bagian Kerja Sama', sample: 'malang' },
    letters: {} as never,
    officials: [],
    work_units: [
      { id: 'u1', name: 'Dinas Perhubungan', short: 'Dishub', active: true, rev: 1 },
      { id: 'u2', name: 'Badan Pendapatan Daerah', short: 'Bapenda', active: true, rev: 1 },
    ],
  }));
  fake.on('preferences_get', ({ key }) => ({ key, value: null }));
  answerRecap(empty);
  fake.on('preferences_keep', () => ({}));
  fake.on('agreements_facets', () =>
    empty
      ? none
      : {
          ...facets,
          urusan: urusan
            .slice(0, 14)
            .map(({ code, name }, index) => ({ value: code, label: name, count: 30 - index * 2 })),
        },
  );
  fake.on('agreements_page', ({ query, offset, limit }) => {
    const wanted = (status: Status) => query.statuses.length === 0 || query.statuses.includes(status);
    const narrowed =
      query.search !== '' ||
      query.statuses.length > 0 ||
      query.expiring_within !== null ||
      query.kinds.length > 0;
    if (!narrowed)
      return {
        items: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, n) =>
          itemAt(offset + n),
        ),
        total,
        offset,
      };
    const all = Array.from({ length: Math.min(total, shown) }, (_, n) => itemAt(n)).filter(
      (item) =>
        wanted(item.status) &&
        (query.kinds.length === 0 || query.kinds.includes(item.kind)) &&
        (query.expiring_within === null || item.status === 'expiring') &&
        item.title.toLowerCase().includes(query.search.toLowerCase()),
    );
    return { items: all.slice(offset, offset + limit), total: all.length, offset };
  });
  fake.on('agreements_get', ({ id }) => viewAt(id));
  fake.on('agreements_history', ({ id }) => historyAt(id));
  fake.on('agreements_check', ({ form }) => judged(form));
  fake.on('agreements_save', ({ form, confirmed }) => {
    const left = judged(form).filter(
      ({ severity, code }) => severity === 'refused' || !confirmed.includes(code),
    );
    if (left.length > 0)
      throw { code: 'form.refused', message: 'Ada isian yang belum benar.', hint: '', fields: left };
    return { value: agreementAt('a0'), changed: ['agreements'] };
  });
  fake.on('agreements_void', () => ({ value: agreementAt('a0'), changed: ['agreements'] }));
  fake.on('agreements_partner_facets', ({ typed }) => ({
    found: facets.partners.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())),
    others: 0,
  }));
  fake.on('agreements_partners', ({ typed }) =>
    ['Universitas Brawijaya', 'Universitas Negeri Malang', 'PT Bank Pembangunan Daerah Jawa Timur Tbk']
      .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
      .map((name, index) => ({ name, type: index < 2 ? 'badan-publik' : 'badan-usaha', uses: 14 - index })),
  );
  fake.on('agreements_progress_save', ({ progress }) => ({ value: progress, changed: ['agreements'] }));
  fake.on('drafts_get', ({ key }) =>
    key.startsWith('agreement:restored')
      ? {
          key,
          form: 'agreement',
          title: 'x',
          value: { base_rev: 0, form: {} },
          updated_at: '2026-11-22T03:15:00Z',
        }
      : null,
  );
  fake.on('drafts_keep', () => ({}));
  fake.on('drafts_discard', () => ({}));
  fake.on('drafts_all', () =>
    empty
      ? []
      : [
          {
            key: 'agreement:new:1',
            form: 'agreement',
            title: 'Penyediaan Akses Internet Gratis di Ruang Terbuka Hijau',
            value: {},
            updated_at: '2026-11-21T08:40:00Z',
          },
        ],
  );
  fake.on('letters_all', () =>
    empty
      ? []
      : ([
          {
            id: 'l1',
            created_at: '2026-07-20T02:00:00Z',
            newest: { number: '100.2.2.3/118/35.73.112/2026', dated: '2026-07-20' },
          },
        ] as never),
  );
  fake.on('exchange_dispatches', () =>
    empty
      ? []
      : ([{ id: 'x1', file_name: '35.73_2026-S1_004.ikat', created_at: '2026-07-20T03:10:00Z' }] as never),
  );
  fake.on('chosen_file', ({ purpose }) => ({
    handle: 'h',
    name: purpose === 'receipt_folder' ? 'Tanda terima Semester II' : 'pindaian.pdf',
    folder: 'Dokumen',
  }));
  fake.on('attachments_open', () => ({}));
}
