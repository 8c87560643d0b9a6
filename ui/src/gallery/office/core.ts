/** A core in memory for looking at first start, letters, Kirim and Pengaturan: answers as the register would. */
import regionsCsv from '../../../../assets/reference/regions.csv?raw';
import * as office from '../../../tests/office';
import type { Draft } from '../../generated/drafts';
import type { Letter } from '../../generated/letters';
import type { Region } from '../../generated/reference';
import type { SessionState } from '../../generated/session';
import { fake } from '../../platform/fake';
import konsep from './konsep.pdf?url';
import slip from './slip.pdf?url';

const regions: Region[] = regionsCsv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', province = '', kind, name = '', autonomous] = line.split(',');
    return {
      code,
      province_code: province || code,
      kind: kind as Region['kind'],
      name,
      autonomous: autonomous === 'yes',
    };
  });

const bytes = async (address: string) => (await fetch(address)).arrayBuffer();
const drafts: Draft[] = [
  {
    key: 'letter:1',
    form: 'letter',
    title: 'Surat rekapitulasi Semester II Tahun 2025 kepada Menteri Dalam Negeri',
    value: { step: 'address', to: 'minister' },
    updated_at: '2026-01-08T07:40:00Z',
  },
];

const prints = (of: Letter) =>
  Array.from({ length: of.newest.print }, (_, index) => ({
    ...of.newest,
    print: index + 1,
    number: index + 1 < of.newest.print ? '' : of.newest.number,
  }));

/** Sets every answer; `start` is the state the window finds. */
export function answer(start: SessionState, none: boolean): void {
  let kept = office.settings();
  const letters = none ? [] : [...office.letters];
  const found = (id: string) => letters.find((one) => one.id === id) ?? office.letter({ id });
  const chosen = { handle: 'h', name: '35.73_2025-S2_003.ikat', folder: 'D:\\Kiriman' };
  fake.on('session_state', () => start);
  fake.on('session_examine', () => start);
  fake.on('session_defaults', () => office.letterSettings({ copies: [], unit_code: '' }));
  fake.on('session_create', () => office.sessionState());
  fake.on('session_create_sample', ({ name }) =>
    office.sessionState({ register: office.register({ office: office.office(name) }) }),
  );
  fake.on('session_leave_sample', () => office.sessionState({ register: null }));
  fake.on('session_backup', () => ({ ...chosen, name: 'Cadangan-Ikat_35.73_2026-01-09.db' }));
  fake.on('reference_all', () => ({ regions, ministry: office.ministry, urusan: [], legal_forms: [] }));
  fake.on('chosen_file', () => chosen);
  fake.on('chosen_opened', () => null);
  fake.on('chosen_show', () => ({}));
  fake.on('preferences_get', ({ key }) => ({ key, value: null }));
  fake.on('preferences_keep', () => ({}));
  fake.on('settings_all', () => kept);
  fake.on('settings_emblem', () => ({ url: null }));
  fake.on('settings_letters_save', (value) => {
    kept = { ...kept, letters: value };
    return { value, changed: ['settings'] };
  });
  fake.on('settings_work_unit_save', (value) => {
    kept = { ...kept, work_units: [...kept.work_units, { ...value, id: `u${kept.work_units.length + 1}` }] };
    return { value, changed: ['settings'] };
  });
  fake.on('settings_official_save', ({ official: value }) => ({ value, changed: ['settings'] }));
  fake.on('letters_all', () => letters);
  fake.on('letters_columns', () => office.columns);
  fake.on('letters_outlook', (request) => office.outlook(request));
  fake.on('foreign_get', ({ year }) => office.foreignYear(year));
  fake.on('foreign_save', ({ form }) => ({ value: form, changed: ['agreements'] }));
  fake.on('letters_preview', () => bytes(konsep));
  fake.on('letters_pdf', () => bytes(konsep));
  fake.on('letters_issue', () => ({ value: office.letter(), changed: ['letters'] }));
  fake.on('letters_get', ({ id }) =>
    office.letterView(found(id), {
      prints: prints(found(id)),
      attachments:
        found(id).state === 'signed'
          ? [
              {
                id: 'scan-1',
                document_id: null,
                name: 'Surat rekap semester I 2025 bertanda tangan.pdf',
                sha256: '00',
                bytes: 1_240_000,
                media_type: 'application/pdf',
                added_at: '2025-07-16T03:00:00Z',
                void_reason: null,
              },
            ]
          : [],
    }),
  );
  fake.on('letters_verify', ({ code }) => {
    if (code.length < 10)
      throw {
        code: 'code.length',
        message: `Kode surat terdiri atas 21 tanda; yang diketik ${code.length}.`,
        hint: 'Ketik lagi kode pada kaki surat; tanda hubung boleh diabaikan.',
      };
    return office.verification(code.startsWith('X') ? { replaced_by: 2 } : {});
  });
  fake.on('drafts_all', () => (none ? [] : drafts));
  fake.on('drafts_get', ({ key }) => drafts.find((one) => one.key === key) ?? null);
  fake.on('drafts_keep', () => ({}));
  fake.on('drafts_discard', () => ({}));
  fake.on('exchange_outlook', () => office.exportOutlook());
  fake.on('exchange_export', () => ({ value: office.dispatch(), changed: ['dispatches'] }));
  fake.on('exchange_dispatches', () =>
    none
      ? []
      : [3, 2, 1].map((sequence) =>
          office.dispatch({ id: `d${sequence}`, sequence, file_name: `35.73_2025-S2_00${sequence}.ikat` }),
        ),
  );
  fake.on('exchange_slip', () => bytes(slip));
  fake.on('exchange_verify', () => office.packageReport());
}
