/** Meetings and working papers, in memory: for tests and for looking at the screens. */
import type { Attachment } from '../../generated/attachments';
import type { Meeting, MeetingItem } from '../../generated/meetings';
import type { PaperOffer } from '../../generated/papers';
import { fake } from '../../platform/fake';

const meeting = (id: string, more: Partial<Meeting>): Meeting => ({
  id,
  rev: 1,
  void_reason: null,
  created_at: '2026-10-01T02:00:00Z',
  updated_at: '2026-10-01T02:00:00Z',
  submission_id: null,
  kind: 'tkksd_plenary',
  day: '2026-10-01',
  time: '09:00',
  place: 'Ruang Rapat Sekretariat Daerah',
  chair: 'Sekretaris Daerah',
  attendees: [{ name: 'Sri Wahyuni', job: 'Kepala Bidang', office: 'Dinas Lingkungan Hidup' }],
  agenda: 'Evaluasi kerja sama triwulan III',
  discussion:
    'Tiga kerja sama berakhir pada tahun depan.\nPerpanjangannya disiapkan oleh perangkat daerah pemrakarsa.',
  decisions: [
    {
      what: 'Menyusun daftar kerja sama yang diperpanjang',
      who: 'Bagian Kerja Sama',
      due: '2026-11-10',
      done: null,
    },
    {
      what: 'Menyampaikan hasil rapat kepada Wali Kota',
      who: 'Sekretaris TKKSD',
      due: null,
      done: '2026-10-05',
    },
  ],
  ...more,
});
export const negotiation = meeting('m1', {
  submission_id: 's1',
  kind: 'negotiation',
  day: '2026-09-21',
  agenda: 'Perundingan pembagian biaya angkut sampah',
  discussion: 'Kedua pihak sepakat membagi biaya menurut tonase.',
  decisions: [
    { what: 'Menyampaikan rincian biaya', who: 'Dinas Lingkungan Hidup', due: '2026-12-01', done: null },
  ],
});
export const scan: Attachment = {
  id: 'ma1',
  document_id: null,
  name: 'Notula dan daftar hadir rapat pleno TKKSD.pdf',
  sha256: '00',
  bytes: 2_410_000,
  media_type: 'application/pdf',
  added_at: '2026-10-06T01:20:00Z',
  void_reason: null,
};
export const meetings: MeetingItem[] = [
  { ...meeting('m2', {}), submission_title: null },
  { ...negotiation, submission_title: 'Pengelolaan Sampah Bersama di TPA Supit Urang' },
];
export const papers: PaperOffer[] = [
  { paper: 'check-sheet', name: 'Lembar pemeriksaan kelengkapan', missing: [], citations: [] },
  {
    paper: 'offer-letter',
    name: 'Surat penawaran',
    missing: ['Penanda tangan', 'Nomor surat'],
    citations: [
      {
        reference: 'PM22 8(1)',
        words: 'Permendagri 22/2020 Pasal 8 ayat (1)',
        text: 'Kepala Daerah menyampaikan surat penawaran rencana KSDD.',
      },
    ],
  },
];

/** Sets the answers of meetings and papers. */
export function answerMeetings(empty: boolean): void {
  const listed = empty ? [] : meetings;
  const found = (id: string) => listed.find((one) => one.id === id) ?? meetings[0] ?? negotiation;
  fake.on('meetings_page', ({ query, offset, limit }) => {
    const items = listed.filter(
      (one) =>
        (!query.of_office || one.submission_id === null) &&
        (!query.open_only || one.decisions.some(({ done }) => done === null)) &&
        one.agenda.toLowerCase().includes(query.search.toLowerCase()),
    );
    return { total: items.length, items: items.slice(offset, offset + limit) };
  });
  fake.on('meetings_get', ({ id }) => {
    const meeting = found(id);
    const title = listed.find((one) => one.id === id)?.submission_title ?? null;
    return {
      meeting,
      submission_title: title,
      attachments: meeting.submission_id === null ? [scan] : [],
    };
  });
  fake.on('meetings_save', () => ({ value: negotiation, changed: ['meetings'] }));
  fake.on('meetings_decide', ({ id }) => ({ value: found(id), changed: ['meetings'] }));
  fake.on('meetings_void', ({ id }) => ({ value: found(id), changed: ['meetings'] }));
  fake.on('papers_list', () => papers);
  fake.on('papers_save_as', ({ format }) => ({
    handle: 'h',
    name: `surat-penawaran.${format}`,
    folder: 'Dokumen',
  }));
}
