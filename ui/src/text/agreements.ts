/** Words of the register that table, record and form share; lower-case values are the contract's stable words. */
import type {
  ArchiveForm,
  DocumentKind,
  EndReason,
  FundingSource,
  Initiative,
  Kind,
  PartyType,
  Status,
  Variant,
} from '../generated/agreements';
import { longDate, number, relativeDays } from './format';

interface KindWords {
  short: string;
  full: string;
  /** What it is and where the law says so, for the cards of the form. */
  text: string;
}
export const kindWords: Record<Kind, KindWords> = {
  'ksdd-wajib': {
    short: 'KSDD wajib',
    full: 'Kerja Sama Daerah dengan Daerah Lain, wajib',
    text: 'Antardaerah berbatasan, ada eksternalitas lintas daerah. UU 23/2014 Pasal 364; Permendagri 22/2020 Pasal 3 ayat (2).',
  },
  'ksdd-sukarela': {
    short: 'KSDD sukarela',
    full: 'Kerja Sama Daerah dengan Daerah Lain, sukarela',
    text: 'Antardaerah, berbatasan ataupun tidak, lebih efisien dikerjakan bersama. Permendagri 22/2020 Pasal 3 ayat (3).',
  },
  ksdpk: {
    short: 'KSDPK',
    full: 'Kerja Sama Daerah dengan Pihak Ketiga',
    text: 'Dengan badan usaha, organisasi kemasyarakatan, atau perseorangan. Permendagri 22/2020 Pasal 25–39.',
  },
  sinergi: {
    short: 'Sinergi',
    full: 'Sinergi Perencanaan dan Pelaksanaan Pembangunan',
    text: 'Dengan kementerian, lembaga, atau instansi vertikal. Permendagri 22/2020 Pasal 52–60.',
  },
  ksdpl: {
    short: 'KSDPL',
    full: 'Kerja Sama Daerah dengan Pemerintah Daerah di Luar Negeri',
    text: 'Provinsi, kabupaten, atau kota kembar dan kerja sama lain. Permendagri 25/2020 Pasal 6.',
  },
  ksdll: {
    short: 'KSDLL',
    full: 'Kerja Sama Daerah dengan Lembaga di Luar Negeri',
    text: 'Organisasi internasional dan lembaga asing. Permendagri 25/2020 Pasal 7.',
  },
  legacy: {
    short: 'Bentuk lama',
    full: 'Kerja sama bentuk lama',
    text: 'Ditandatangani sebelum aturan sekarang dan berlaku sampai berakhir. PP 28/2018 Pasal 48–49.',
  },
};
export const kinds = Object.keys(kindWords) as Kind[];
export const kindHues: Record<Kind, 'violet' | 'blue' | 'teal' | 'green' | 'amber' | 'gray'> = {
  'ksdd-wajib': 'violet',
  'ksdd-sukarela': 'teal',
  ksdpk: 'blue',
  sinergi: 'amber',
  ksdpl: 'green',
  ksdll: 'green',
  legacy: 'gray',
};

export const variantWords: Record<Variant, string> = {
  'ksdpk-layanan': 'Penyediaan pelayanan publik',
  'ksdpk-aset': 'Pengelolaan aset untuk pendapatan daerah',
  'ksdpk-investasi': 'Investasi',
  'ksdpk-lain': 'Kerja sama lain yang tidak bertentangan dengan peraturan',
  'ksdpl-provinsi-kembar': 'Provinsi kembar atau bersaudara',
  'ksdpl-kota-kembar': 'Kabupaten/kota kembar atau bersaudara',
  'ksdpl-lain': 'Kerja sama lainnya',
  'ksdll-penerusan': 'Penerusan kerja sama Pemerintah',
  'ksdll-persetujuan': 'Kerja sama lainnya berdasarkan persetujuan Pemerintah',
};

export const partyTypeWords: Record<PartyType, string> = {
  region: 'Pemerintah daerah',
  kementerian: 'Kementerian, lembaga, atau instansi vertikal',
  'badan-publik': 'Badan publik (perguruan tinggi, BPJS, BLU)',
  'badan-usaha': 'Badan usaha',
  ormas: 'Organisasi kemasyarakatan',
  perseorangan: 'Perseorangan',
  'daerah-asing': 'Pemerintah daerah di luar negeri',
  'lembaga-asing': 'Lembaga di luar negeri',
};

export const documentKindWords: Record<DocumentKind, string> = {
  kb: 'Kesepakatan Bersama',
  pks: 'Perjanjian Kerja Sama',
  kontrak: 'Kontrak',
  nk: 'Nota Kesepakatan',
  rk: 'Rencana Kerja',
  loi: 'Pernyataan Kehendak Kerja Sama',
  naskah: 'Naskah Kerja Sama',
  'rencana-kerja-sama': 'Rencana Kerja Sama',
  'rencana-tahunan': 'Rencana Kegiatan Tahunan',
  mou: 'Nota Kesepahaman',
  'perjanjian-teknis': 'Perjanjian Teknis',
  adendum: 'Adendum',
  amandemen: 'Amandemen',
  lain: 'Naskah lain',
};

export const initiativeWords: Record<Initiative, string> = { daerah: 'Daerah', mitra: 'Mitra' };
export const fundingWords: Record<FundingSource, string> = {
  apbn: 'APBN',
  apbd: 'APBD',
  'pihak-ketiga': 'Pihak ketiga',
  'para-pihak': 'Para pihak',
  'sesuai-peraturan': 'Sesuai peraturan perundang-undangan',
  lain: 'Sumber lain yang sah',
};
export const archiveWords: Record<ArchiveForm, string> = {
  asli: 'Naskah asli',
  fotokopi: 'Fotokopi',
  softcopy: 'Berkas elektronik',
};
export const endReasonWords: Record<EndReason, string> = {
  'tujuan-tercapai': 'Tujuan telah tercapai',
  'kesepakatan-pihak': 'Kesepakatan para pihak',
  'perubahan-kebijakan': 'Perubahan kebijakan atau peraturan',
  'objek-hilang': 'Objek hilang atau musnah',
  'putusan-pengadilan': 'Putusan pengadilan berkekuatan hukum tetap',
  pailit: 'Pihak ketiga pailit',
  'diambil-alih': 'Pelaksanaan urusan diambil alih',
  digantikan: 'Digantikan kerja sama baru',
  'jangka-waktu-berakhir': 'Jangka waktu berakhir',
  lain: 'Alasan lain',
};

export const statusWords: Record<Status, string> = {
  unsigned: 'Belum ditandatangani',
  upcoming: 'Belum berlaku',
  in_force: 'Berjalan',
  expiring: 'Akan berakhir',
  expired: 'Berakhir',
  terminated: 'Diakhiri',
  voided: 'Batal',
};
export const statuses = Object.keys(statusWords) as Status[];
export const statusTones: Record<Status, 'green' | 'amber' | 'red' | 'blue' | 'gray'> = {
  unsigned: 'gray',
  upcoming: 'blue',
  in_force: 'green',
  expiring: 'amber',
  expired: 'gray',
  terminated: 'red',
  voided: 'red',
};

/** What the dates say today: "Berakhir 12 hari lagi (3 Desember 2026)". */
export const statusSentence = {
  unsigned: () => 'Naskah belum ditandatangani',
  upcoming: (starts: string, today: string) =>
    `Mulai berlaku ${relativeDays(starts, today)} (${longDate(starts)})`,
  open: () => 'Berlaku tanpa batas waktu',
  until: (ends: string, today: string) => `Berakhir ${relativeDays(ends, today)} (${longDate(ends)})`,
  terminated: (on: string) => `Diakhiri pada ${longDate(on)}`,
  voided: (reason: string) => `Catatan dibatalkan: ${reason}`,
};

/** "PIHAK KESATU", counted as documents count. */
export const partyRank = (index: number): string => {
  const ranks = [
    'KESATU',
    'KEDUA',
    'KETIGA',
    'KEEMPAT',
    'KELIMA',
    'KEENAM',
    'KETUJUH',
    'KEDELAPAN',
    'KESEMBILAN',
    'KESEPULUH',
  ];
  return `PIHAK ${ranks[index] ?? `KE-${index + 1}`}`;
};

export const agreementsText = {
  title: 'Kerja Sama',
  palette: 'kerja sama daftar register cari saring',
  add: 'Catat kerja sama',
  search: 'Cari judul, mitra, nomor, isi, atau nama berkas…',
  count: (total: number) => `${number(total)} kerja sama`,
  countOf: (total: number) => `${number(total)} kerja sama sesuai saringan`,
  column: {
    kind: 'Jenis',
    title: 'Judul',
    partner: 'Mitra',
    number: 'Nomor',
    signed: 'Ditandatangani',
    term: 'Jangka waktu',
    status: 'Status',
    urusan: 'Urusan',
    work_units: 'Perangkat daerah',
    updated: 'Diperbarui',
  },
  noDate: '—',
  // A no-break space: the line may end before "s.d.", never inside.
  until: (starts: string, ends: string) => `${starts} s.d.\u00a0${ends}`,
  since: (starts: string) => `${starts}, tanpa batas`,
  filter: {
    kinds: 'Jenis',
    statuses: 'Status',
    years: 'Tahun',
    urusan: 'Urusan',
    work_units: 'Perangkat daerah',
    partners: 'Mitra',
    semesters: 'Semester',
    partner_types: 'Jenis mitra',
    partner_regions: 'Daerah mitra',
    funding: 'Sumber dana',
    end_months: 'Bulan berakhir',
    signed_from: 'Ditandatangani sejak',
    signed_to: 'Ditandatangani sampai',
    in_force_on: 'Berlaku pada',
    without: {
      kinds: 'tanpa jenis',
      statuses: 'tanpa status',
      years: 'belum ditandatangani',
      urusan: 'tanpa urusan',
      work_units: 'tanpa perangkat daerah',
      partners: 'tanpa mitra',
      semesters: 'belum ditandatangani',
      partner_types: 'tanpa mitra',
      partner_regions: 'mitra bukan daerah',
      funding: 'belum diisi',
      end_months: 'tanpa tanggal akhir',
    },
    within: 'Berakhir',
    search: 'Kata',
    find: (name: string) => `Cari ${name.toLowerCase()}…`,
    none: 'Tidak ada yang cocok.',
    remarked: 'Catatan biro',
    remarkedYes: 'ada',
    withinDays: (days: string) => `dalam ${days} hari`,
    more: (count: string) => `${count} lainnya, ketik untuk mencari.`,
    clear: 'Lepas pilihan',
  },
  empty: {
    title: 'Belum ada kerja sama',
    text: 'Mulai dari naskah yang ada di meja: jenis, judul, para pihak, dan tanggalnya.',
    action: 'Catat kerja sama pertama',
  },
  nothing: {
    title: 'Tidak ada yang cocok',
    text: 'Kurangi kata pencarian atau lepas salah satu saringan.',
    action: 'Lepas semua saringan',
  },
  keys: { add: 'Catat kerja sama baru', group: 'Kerja sama' },
};

/** Parts of the names of regions. */
export const regionNames = {
  special: 'Daerah',
  province: (name: string) => `Provinsi ${name}`,
  prefix: /^(Provinsi|Kabupaten|Kota) /,
};
