/** Wording of drafts: forms that were typed and not saved. */
export const draftsText = {
  restored: (moment: string) => `Konsep dari ${moment} dipulihkan.`,
  restoredHint: 'Isian ini belum disimpan ke register.',
  discard: 'Buang konsep',
  discardTitle: 'Buang konsep ini?',
  discardText: (title: string) => `Isian “${title}” yang belum disimpan akan hilang.`,
  keep: 'Simpan dulu',
  continue: 'Lanjutkan',
  kept: (time: string) => `Konsep tersimpan pukul ${time}`,
  keeping: 'Menyimpan konsep…',
  none: 'Belum ada perubahan',
  failed: 'Konsep tidak dapat disimpan',
  left: 'Isian belum disimpan ke register. Konsepnya menunggu di Beranda.',
  discarded: 'Konsep dibuang.',
  untitled: 'Kerja sama tanpa judul',
  waiting: 'Konsep menunggu',
  agreement: 'Kerja sama',
  /** By the form a draft is of. */
  forms: {
    agreement: 'Kerja sama',
    letter: 'Surat',
    'map-row': 'Pemetaan',
    monitoring: 'Pemantauan',
    partner: 'Mitra',
    submission: 'Pengajuan',
  } as Readonly<Record<string, string>>,
  lastTyped: (moment: string) => `terakhir diketik ${moment}`,
};
