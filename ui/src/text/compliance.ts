/** Wording of Kepatuhan: which office sent what for a period, the map of tiles, the office beside it, the reminder letter. */
import type { Enrolment, PlacedBy } from '../generated/compliance';
import type { RegionKind } from '../generated/reference';

export const complianceText = {
  title: 'Kepatuhan',
  titleOf: (province: string) => `Kepatuhan ${province}`,
  palette:
    'kepatuhan biro provinsi peta ubin belum mengirim terlambat surat pengingat tenggat semester kantor tanda terima catatan',
  loading: 'Memuat keadaan kantor',
  period: 'Periode',
  reach: 'Cakupan',
  reaches: {
    nation: 'Seluruh Indonesia',
    provinces: 'Kantor provinsi saja',
  },
  headline: (merged: string, expected: string) => `${merged} dari ${expected} kantor sudah digabung`,
  due: (date: string, relative: string) => `Tenggat ${date}, ${relative}`,
  noDue: 'Tenggat belum diatur',
  covered: (count: string) => `${count} di antaranya dengan paket periode yang lebih panjang`,

  standings: {
    own: { short: 'Kantor ini', long: 'Register ini miliknya; tidak mengirim kepada dirinya sendiri' },
    overdue: { short: 'Terlambat', long: 'Belum mengirim, tenggat sudah lewat' },
    waiting: { short: 'Belum mengirim', long: 'Belum ada paket yang digabung untuk periode ini' },
    merged: { short: 'Digabung', long: 'Sudah digabung, tanda terima belum terbit' },
    remarked: { short: 'Ada catatan', long: 'Sudah digabung; ada catatan terbuka atau baris yang ditolak' },
    answered: { short: 'Diterima', long: 'Sudah digabung dan tanda terimanya terbit' },
  },
  marks: {
    came_late: { short: 'Masuk terlambat', long: 'Digabung setelah tenggat' },
    not_enrolled: { short: 'Kunci belum terdaftar', long: 'Paketnya belum dapat diterima' },
    unanswered: { short: 'Tanpa tanda terima', long: 'Sudah digabung, tanda terimanya belum terbit' },
  },
  filters: 'Saring menurut keadaan',
  provinceStandings: {
    overdue: { short: 'Terlambat', long: 'Tenggat sudah lewat, belum ada paket dari provinsi ini' },
    behind: { short: 'Belum lengkap', long: 'Tenggat sudah lewat, sebagian kantornya belum mengirim' },
    none: { short: 'Belum ada', long: 'Belum ada paket dari provinsi ini yang digabung' },
    partial: { short: 'Sebagian', long: 'Sebagian kantornya sudah digabung' },
    complete: { short: 'Lengkap', long: 'Semua kantornya sudah digabung' },
  },
  provinces: {
    back: 'Semua provinsi',
    views: 'Tabel menurut',
    byProvince: 'Per provinsi',
    byOffice: 'Semua kantor',
    choose: 'Pilih provinsi di peta atau di tabel untuk melihat kantor-kantornya.',
    mapTitle: 'Peta provinsi',
    keys: 'Panah untuk berpindah, Enter untuk membuka provinsi. Angka: kantor yang sudah digabung dari semuanya.',
    label: 'Provinsi dan keadaan kantornya',
    search: 'Cari provinsi atau kode',
    none: 'Tidak ada provinsi yang cocok',
    share: (come: string, expected: string) => `${come} dari ${expected}`,
    columns: {
      province: 'Provinsi',
      standing: 'Keadaan',
      share: 'Digabung',
      absent: 'Belum mengirim',
      late: 'Terlambat',
      remarked: 'Ada catatan',
      not_enrolled: 'Tanpa kunci',
    },
  },

  map: {
    title: 'Peta kantor',
    keys: 'Panah untuk berpindah, Enter untuk memilih kantor.',
    placed: {
      hand: 'Letak ubin mendekati letak daerahnya. Ini bukan peta wilayah.',
      code: 'Ubin berurutan menurut kode wilayah, bukan menurut letak daerah.',
    } satisfies Record<PlacedBy, string>,
    kinds: { kota: 'Kota', kabupaten: 'Kab.', provinsi: 'Prov.', kementerian: 'Kem.' } satisfies Record<
      RegionKind,
      string
    >,
    came: (date: string) => `digabung ${date}`,
    late: 'terlambat',
    remarks: (count: string) => `${count} catatan terbuka`,
    remarked: (count: string) => `${count} kantor dengan catatan terbuka`,
  },

  table: {
    label: 'Kantor dan keadaannya',
    search: 'Cari daerah, kode, atau unit',
    columns: {
      office: 'Kantor',
      standing: 'Keadaan',
      package: 'Paket',
      came: 'Digabung',
      remarks: 'Catatan',
      refused: 'Ditolak',
      agreements: 'Kerja sama',
      receipt: 'Tanda terima',
      enrolment: 'Kunci',
    },
    none: 'Tidak ada kantor yang cocok',
    noneText: 'Ubah saringan atau kata pencarian.',
    late: 'terlambat',
    sequence: (count: string) => `ke-${count}`,
    longer: (count: string, period: string) => `ke-${count} (${period})`,
    issued: 'Terbit',
    notIssued: 'Belum terbit',
  },
  enrolment: {
    none: 'Belum terdaftar',
    enrolled: 'Terdaftar',
    retired: 'Dicabut',
  } satisfies Record<Enrolment, string>,

  next: {
    title: 'Langkah berikutnya',
    choose: 'Pilih kantor di peta atau di tabel untuk melihat riwayat, paket, dan catatannya.',
    enrol: 'Belum ada kantor yang kuncinya terdaftar, jadi paket belum dapat diterima.',
    enrolDo: 'Ke Kantor pengirim',
    receive: 'Belum ada paket yang digabung untuk periode ini.',
    receiveDo: 'Ke Terima Paket',
    missing: (count: string) => `${count} kantor belum mengirim.`,
    missingDo: 'Surat pengingat…',
    receipts: (count: string) => `${count} kantor sudah digabung, tetapi tanda terimanya belum terbit.`,
    receiptsDo: 'Buat tanda terima…',
    remarked: (count: string) => `${count} kantor mempunyai catatan terbuka atau baris yang ditolak.`,
    remarkedDo: 'Lihat kantornya',
    done: 'Semua kantor sudah mengirim dan menerima jawaban untuk periode ini.',
  },

  office: {
    close: 'Tutup rincian kantor',
    facts: {
      unit: 'Unit',
      came: 'Digabung',
      agreements: 'Kerja sama',
      enrolment: 'Kunci',
    },
    noUnit: 'Belum diketahui',
    notCame: 'Belum ada untuk periode ini',
    remind: 'Surat pengingat…',
    enrol: 'Daftarkan kuncinya',
    packages: 'Paket yang pernah digabung',
    noPackages: 'Belum ada paket kantor ini yang digabung.',
    package: (period: string, sequence: string) => `${period}, kiriman ke-${sequence}`,
    merged: (when: string) => `Digabung ${when}`,
    refused: (count: string) => `${count} baris ditolak`,
    receiptOf: (when: string) => `Tanda terima terbit ${when}`,
    more: (hidden: string) => `Tampilkan ${hidden} paket lain`,
    registers: 'Urutan kiriman',
    gap: (from: string, to: string) =>
      from === to
        ? `Kiriman ke-${from} tidak pernah masuk.`
        : `Kiriman ke-${from} sampai ke-${to} tidak pernah masuk.`,
    gapNote: 'Kantor juga menghitung paket yang dibuat tetapi tidak dikirim.',
    copied: (from: string) => `Sejak kiriman ke-${from}, register kantor ini berjalan di dua komputer.`,
    several: (count: string) => `Kantor ini pernah mengirim dari ${count} register yang berbeda.`,
    remarks: 'Catatan terbuka',
    noRemarks: 'Tidak ada catatan terbuka untuk kantor ini.',
    own: 'Register ini milik kantor ini sendiri.',
    undecided:
      'Kantor ini mengirim dari lebih dari satu register dan urutannya belum diputuskan. Paket yang digabung terakhir dipakai sementara. Untuk memutuskannya, batalkan penggabungan itu lalu gabungkan lagi.',
  },

  remind: {
    title: 'Surat pengingat',
    text: (label: string) =>
      `Kepada kantor yang belum mengirim paket ${label}. Nomor surat dikosongkan untuk agenda.`,
    which: 'Kantor yang diingatkan',
    all: 'Semua yang belum mengirim',
    count: (chosen: string, all: string) => `${chosen} dari ${all} kantor dipilih`,
    preview: 'Lihat surat',
    back: 'Ubah pilihan kantor',
  },
};
