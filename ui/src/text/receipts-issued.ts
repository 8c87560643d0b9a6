/** Wording of the receipts a bureau issues: one, many at once, and the list of those issued. */
import { kindNames } from './merging';

export const issuedText = {
  make: 'Buat tanda terima…',
  makeOf: (what: string) => `Buat tanda terima: ${what}`,
  renew: 'Perbarui…',
  renewOf: (what: string) => `Perbarui tanda terima: ${what}`,
  show: 'Lihat tanda terima',
  showOf: (what: string) => `Lihat tanda terima: ${what}`,
  loading: 'Memuat tanda terima',

  facts: { office: 'Kantor', package: 'Paket', file: 'Berkas' },
  package: (period: string, sequence: string) => `${period}, kiriman ke-${sequence}`,

  outlook: {
    title: (office: string) => `Tanda terima untuk ${office}`,
    text: 'Ditandatangani dengan kunci kantor ini. Kirim berkasnya kepada kantor pengirim; lembar cetaknya untuk arsip.',
    says: 'Isi tanda terima',
    counts: 'Yang dibawa paket ini',
    kinds: kindNames,
    kind: 'Jenis',
    columns: { new: 'Baru', changed: 'Berubah', same: 'Sama', gone: 'Batal/ditarik', refused: 'Ditolak' },
    noCounts: 'Rincian jumlah ditulis saat tanda terima diterbitkan.',
    refused: (count: string) => `${count} baris ditolak; alasannya ikut tertulis.`,
    noRefused: 'Tidak ada baris yang ditolak.',
    remarks: (count: string) => `Catatan terbuka (${count})`,
    noRemarks: 'Tidak ada catatan terbuka. Tanda terima menyatakan paket diterima tanpa catatan.',
    issue: 'Terbitkan tanda terima',
    before: (when: string) => `Tanda terima terakhir untuk paket ini terbit ${when}.`,
  },

  done: {
    title: (sequence: string, office: string) => `Tanda terima ke-${sequence} untuk ${office} terbit`,
    already: (sequence: string) =>
      `Tidak ada yang baru sejak tanda terima ke-${sequence}. Berkas yang sama tetap berlaku.`,
    text: 'Simpan berkasnya, lalu kirim kepada kantor pengirim.',
    accepted: 'Baris diterima',
    refused: 'Baris ditolak',
    remarks: 'Catatan terbuka',
    refusedTitle: 'Yang ditolak dan alasannya',
    file: 'Simpan berkas tanda terima…',
    paper: 'Lembar cetak',
  },

  paper: {
    title: (office: string) => `Lembar tanda terima ${office}`,
    text: 'Cetak dari penampil PDF.',
    label: 'Lembar tanda terima seperti tercetak',
    open: 'Buka di penampil PDF',
    save: 'Simpan PDF…',
  },

  many: {
    open: 'Tanda terima…',
    title: 'Buat tanda terima',
    text: 'Satu tanda terima untuk setiap paket, disimpan ke satu folder. Yang sudah terbit tidak diterbitkan ulang bila tidak ada yang baru.',
    label: 'Paket yang digabung',
    preparing: 'Mengumpulkan paket',
    none: 'Tidak ada paket yang dapat diberi tanda terima.',
    issue: (count: string) => `Terbitkan ${count} tanda terima ke folder…`,
    working: 'Menerbitkan tanda terima',
    stopped: (done: string, all: string) =>
      `Terhenti. ${done} dari ${all} tanda terima sudah terbit; berkas yang tersimpan ada di folder.`,
    finished: (count: string, folder: string) =>
      `${count} tanda terima terbit dan tersimpan di folder ${folder}.`,
    cancelled: 'Dihentikan. Tidak ada tanda terima yang terbit.',
    show: 'Tampilkan folder',
    state: { waiting: 'Belum terbit', issued: 'Terbit', failed: 'Gagal' },
    file: 'Simpan berkas…',
    fileOf: (office: string) => `Simpan berkas tanda terima ${office}`,
    paper: 'Lembar cetak',
    paperOf: (office: string) => `Lembar cetak tanda terima ${office}`,
  },

  list: {
    label: 'Tanda terima yang terbit',
    search: 'Cari kantor, periode, atau berkas',
    count: (receipts: string, offices: string) => `${receipts} tanda terima untuk ${offices} kantor`,
    columns: {
      issued: 'Diterbitkan',
      office: 'Kantor',
      sequence: 'Ke',
      package: 'Paket',
      file: 'Berkas paket',
      state: 'Keadaan',
    },
    stands: 'Berlaku',
    replaced: 'Digantikan',
    gone: 'Paket sudah ditarik kembali',
    empty: 'Belum ada tanda terima yang terbit',
    emptyText: 'Setelah paket digabung, buat tanda terima dari riwayat penggabungan atau dari Kepatuhan.',
    toCompliance: 'Ke Kepatuhan',
    noMatch: 'Tidak ada tanda terima yang cocok',
    noMatchText: 'Ubah kata pencarian.',
    replacedNote:
      'Yang digantikan tetap tercatat dan dapat dilihat; yang berlaku adalah yang terbaru untuk paketnya.',
  },
};
