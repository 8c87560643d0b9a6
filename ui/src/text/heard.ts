/** Wording of what the bureau said: the receipts an office imports, what they say of a record, and what is left to be done. */
import type { TaskKind } from '../generated/remarks';

export const heardText = {
  import: 'Buka tanda terima…',
  lookOnly: 'Register ini hanya dapat dilihat, jadi tanda terima tidak dapat dimasukkan di sini.',
  search: 'Cari biro, paket, atau periode',
  label: 'Tanda terima yang sudah dimasukkan',
  empty: 'Belum ada tanda terima',
  emptyText:
    'Biro mengirim berkas .ikat-terima setelah menerima paket kantor ini. Masukkan di sini supaya setiap kerja sama menunjukkan kapan diterima dan catatan biro atasnya.',
  noMatch: 'Tidak ada tanda terima yang cocok',
  noMatchText: 'Ubah kata pencarian.',
  columns: {
    sequence: 'Ke',
    bureau: 'Dari',
    package: 'Untuk paket',
    accepted: 'Diterima',
    refused: 'Ditolak',
    remarks: 'Catatan',
    issued: 'Terbit',
    imported: 'Dimasukkan',
    state: 'Keadaan',
  },
  speaks: 'Terbaru',
  older: 'Digantikan yang lebih baru',
  package: (sequence: string, file: string) => `Kiriman ke-${sequence}, ${file}`,

  dialog: {
    title: 'Tanda terima dari biro',
    text: 'Tanda tangannya sudah diperiksa. Register baru berubah setelah Anda menekan Masukkan.',
    from: 'Dari',
    sequence: 'Tanda terima ke',
    issued: 'Terbit, menurut jam biro',
    package: 'Untuk',
    packageOf: (period: string, sequence: string) => `paket ${period}, kiriman ke-${sequence}`,
    key: 'Sidik jari kunci biro',
    accepted: (count: string) => `${count} baris diterima`,
    refused: (count: string) => `${count} ditolak`,
    remarks: (count: string) => `${count} catatan biro`,
    refusedTitle: 'Yang ditolak biro',
    remarksTitle: 'Catatan biro',
    noRemarks: 'Tidak ada yang ditolak dan tidak ada catatan.',
    gone: 'Tidak ada di register ini',
    already: 'Tanda terima ini sudah dimasukkan; tidak ada yang berubah.',
    enrol: 'Kenali kunci biro satu kali',
    enrolText:
      'Kunci penanda tangannya belum dikenal di sini. Minta surat kunci biro di atas kertas, lalu ketik sidik jarinya. Setelah itu setiap tanda terima biro langsung dikenali.',
    typed: 'Sidik jari dari surat kunci biro',
    typedHint: '32 tanda dalam delapan kelompok; jangan disalin dari layar.',
    typedCount: (count: number) => `${count} dari 32 tanda`,
    match: 'Cocok dengan kunci di tanda terima',
    mismatch: 'Belum cocok dengan kunci di tanda terima',
    save: 'Masukkan',
    done: (accepted: string, remarks: string) =>
      `Tanda terima dimasukkan: ${accepted} diterima, ${remarks} catatan biro.`,
    doneAlready: 'Tanda terima ini sudah pernah dimasukkan.',
    working: 'Memeriksa tanda terima',
  },

  sent: {
    column: 'Tanda terima',
    none: 'Belum ada',
    accepted: (when: string) => `Diterima ${when}`,
    refused: (count: string) => `${count} ditolak`,
    remarks: (count: string) => `${count} catatan`,
  },

  record: {
    accepted: (when: string) => `Diterima biro ${when}`,
    changed: 'diubah sesudahnya',
    refused: 'Ditolak biro',
    title: 'Catatan biro',
    text: 'Terbuka menurut tanda terima terbaru. Perbaiki isiannya; kiriman berikutnya membawa jawabannya.',
    refusedText: (reason: string) => `Baris ini tidak diterima: ${reason}`,
    wished: (value: string) => `Biro mengharapkan: ${value}`,
    said: (bureau: string, when: string) => `${bureau}, ${when}`,
    field: (text: string, wished: string | null) =>
      [text, wished === null ? '' : `Biro mengharapkan: ${wished}`].filter(Boolean).join('\n'),
    scan: 'Biro meminta pindaian naskah ini',
    others: 'Catatan biro atas kerja sama ini',
  },

  filter: 'Ada catatan biro',

  tasks: {
    title: 'Tanda terima dan catatan',
    text: 'Tanpa batas waktu; hilang setelah dikerjakan.',
    more: (count: string) => `Tampilkan ${count} lagi`,
    all: 'Buka agenda',
    untitled: 'Tanpa judul',
    kinds: {
      refused: 'Ditolak biro',
      heard: 'Catatan biro',
      changed: 'Kantor mengubah yang Anda beri catatan',
      unsent: 'Catatan belum ikut tanda terima',
      unanswered: 'Catatan belum dijawab kantor',
    } satisfies Record<TaskKind, string>,
    since: (office: string, when: string) => `${office}, ${when}`,
    open: (kind: string, title: string) => `${kind}: ${title}`,
  },
};
