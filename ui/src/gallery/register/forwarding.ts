import type {
  Forwarded,
  ForwardLine,
  ForwardOutlook,
  VouchedOffice,
  VouchInspection,
} from '../../generated/forwarding';
import { fake } from '../../platform/fake';

const prints = [
  '7QX2-9MKD-4HVT-1C0B-8ZRN-5WJE-3FYA-6PGS',
  '5WJE-3FYA-6PGS-7QX2-9MKD-4HVT-1C0B-8ZRN',
] as const;
const province = { code: '35', name: 'Provinsi Jawa Timur' };

const line = (code: string, name: string, more: Partial<ForwardLine> = {}): ForwardLine => ({
  region: { code, name },
  unit_name: 'Bagian Kerja Sama',
  file_name: `${code}_2025-S2_001.ikat`,
  period: '2025-S2',
  sequence: 1,
  kept: true,
  vouched: true,
  ...more,
});

export const outlookOf = (more: Partial<ForwardOutlook> = {}): ForwardOutlook => ({
  period: 'Semester II Tahun 2025',
  folder_name: 'Terusan_35_2025-S2',
  offices: [
    line('35.73', 'Kota Malang'),
    line('35.78', 'Kota Surabaya', { vouched: false }),
    line('35.79', 'Kota Batu'),
  ],
  absent: [
    { code: '35.01', name: 'Kabupaten Pacitan' },
    { code: '35.02', name: 'Kabupaten Ponorogo' },
  ],
  own: '35_2025-S2_002.ikat',
  ...more,
});

export const forwardedOf = (): Forwarded => ({
  folder_name: 'Terusan_35_2025-S2',
  file: 'Terusan_35_2025-S2_001.ikat-terusan',
  sha256: 'c2d0b1f4a6c3f5e7b9d8a0c1e2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5',
  fingerprint: prints[0],
  list: {
    bureau: { office_id: 'o35', region_code: '35', unit_name: 'Biro Pemerintahan', sample: false },
    sequence: 1,
    period: '2025-S2',
    made_at: '2026-01-20T02:00:00.000Z',
    own: null,
    offices: [],
    absent: ['35.01', '35.02'],
  },
});

const vouched = (code: string, name: string, more: Partial<VouchedOffice> = {}): VouchedOffice => ({
  region: { code, name },
  unit_name: 'Bagian Kerja Sama',
  fingerprint: prints[1],
  file: `${code}_2025-S2_001.ikat`,
  state: 'new',
  finding: null,
  ...more,
});

export const inspectionOf = (more: Partial<VouchInspection> = {}): VouchInspection => ({
  province,
  unit_name: 'Biro Pemerintahan',
  fingerprint: prints[0],
  sha256: 'c2d0b1f4a6c3f5e7b9d8a0c1e2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5',
  sequence: 1,
  period: '2025-S2',
  taken: false,
  offices: [
    vouched('35.07', 'Kabupaten Malang', { state: 'known' }),
    vouched('35.73', 'Kota Malang'),
    vouched('35.78', 'Kota Surabaya', { state: 'unvouched' }),
    vouched('35.79', 'Kota Batu', {
      state: 'refused',
      finding: {
        field: 'fingerprint',
        code: 'sender.vouched_other',
        severity: 'refused',
        message:
          'Kantor ini sudah dikenal dengan kunci lain: Bagian Kerja Sama Kota Batu. Kunci yang dijamin tidak menggantikannya.',
        hint: 'Cocokkan dengan surat kunci kantor itu, atau minta surat ganti kuncinya.',
        other: null,
        sources: [],
      },
    }),
  ],
  fresh: 1,
  absent: [],
  unlisted: ['susulan.ikat'],
  ...more,
});

/** Sets the answers of passing on and of taking a province's word. */
export function answerForwarding(): void {
  fake.on('forwarding_outlook', () => outlookOf());
  fake.on('forwarding_make', () => ({ value: forwardedOf(), changed: ['dispatches'] }));
  fake.on('forwarding_inspect', () => inspectionOf());
  fake.on('forwarding_vouch', () => ({ value: inspectionOf({ taken: true }), changed: ['senders'] }));
}
