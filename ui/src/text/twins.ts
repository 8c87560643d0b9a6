/** Wording of Kembar: records of two offices that may be one and the same agreement. */
import type { TwinShow, TwinSign, Verdict } from '../generated/twins';
import { number } from './format';

export const verdictWords: Record<Verdict, string> = {
  same: 'Naskah yang sama',
  apart: 'Bukan naskah yang sama',
};

/** A sign in words; `figure` is days apart or percent of likeness. */
export const signWords: Record<TwinSign, (figure: number) => string> = {
  'same-regions': () => 'Daerah para pihak sama',
  'other-regions': () => 'Daerah para pihak berbeda',
  'one-names-other': () => 'Hanya satu catatan menyebut daerah yang lain',
  'same-day': () => 'Tanggal sama',
  'near-day': (days) => `Tanggal berselisih ${number(days)} hari`,
  'swapped-day': () => 'Tanggal dan bulan tertukar',
  'other-day': (days) => `Tanggal berselisih ${number(days)} hari`,
  'same-number': () => 'Nomor sama',
  'near-number': (share) => `Nomor mirip ${number(share)} %`,
  'other-number': (share) => `Nomor berbeda (mirip ${number(share)} %)`,
  'same-title': () => 'Judul sama',
  'similar-title': (share) => `Judul mirip ${number(share)} %`,
  'other-title': (share) => `Judul berbeda (mirip ${number(share)} %)`,
};

export const twinsText = {
  screen: 'Periksa kembar',
  loading: 'Memuat kembar',
  text: 'Naskah antardaerah sering dicatat kedua kantornya. Yang dipastikan sama dihitung satu kali per naskah unik; catatan keduanya tetap ada.',
  show: {
    open: 'Belum diputuskan',
    same: 'Naskah yang sama',
    apart: 'Bukan yang sama',
  } satisfies Record<Exclude<TwinShow, 'all'>, string>,
  showLabel: 'Pasangan yang ditampilkan',
  search: 'Cari judul, nomor, kantor',
  noMatch: {
    title: 'Tidak ada pasangan yang cocok',
    text: 'Ubah atau hapus kata pencarian.',
    action: 'Hapus pencarian',
  },
  office: 'Kantor',
  allOffices: 'Semua kantor',
  start: (count: number) => `Periksa ${number(count)} pasangan`,
  label: 'Pasangan catatan',
  columns: {
    one: 'Catatan pertama',
    other: 'Catatan kedua',
    reasons: 'Petunjuk',
    score: 'Nilai',
    decided: 'Keputusan',
  },
  again: 'Perlu dilihat lagi',
  by: (who: string, when: string) => `${who}, ${when}`,
  empty: {
    open: {
      title: 'Tidak ada pasangan yang menunggu',
      text: 'Pasangan baru muncul setelah paket digabungkan. Keputusan yang sudah dibuat ada di sebelahnya.',
    },
    same: {
      title: 'Belum ada yang dipastikan sama',
      text: 'Periksa pasangan yang belum diputuskan; yang sama dicatat di sini.',
    },
    apart: {
      title: 'Belum ada yang dipisahkan',
      text: 'Pasangan yang ternyata dua naskah berlainan dicatat di sini dan tidak diusulkan lagi.',
    },
  },
  noOffice: {
    title: 'Tidak ada pasangan kantor ini',
    text: 'Pilih kantor lain atau tampilkan semua kantor.',
    action: 'Semua kantor',
  },

  pair: {
    title: 'Naskah yang sama?',
    decidedTitle: 'Pasangan yang sudah diputuskan',
    left: (count: number) => `${number(count)} pasangan belum diputuskan`,
    score: (score: number) => `Nilai ${number(score)}; diusulkan mulai 60`,
    reasons: 'Petunjuk',
    points: (points: number) => (points > 0 ? `+${number(points)}` : `−${number(Math.abs(points))}`),
    field: 'Isian',
    mark: 'Beda',
    differs: 'berbeda',
    equal: 'sama',
    compared: 'Kedua catatan berdampingan',
    open: 'Buka catatan',
    openOf: (office: string) => `Buka catatan ${office}`,
    more: 'Isian lain yang berbeda',
    noMore: 'Isian lainnya sama.',
    notCompared: 'Perangkat daerah tidak dibandingkan: setiap kantor mempunyai susunannya sendiri.',
    rows: {
      title: 'Judul',
      kind: 'Jenis',
      regions: 'Daerah para pihak',
      signed: 'Ditandatangani',
      numbers: 'Nomor naskah',
      term: 'Jangka waktu',
      partner: 'Mitra',
    },
    numberOf: (party: string, value: string) => `${party}: ${value}`,
    nothing: 'kosong',
    unsigned: 'Belum ditandatangani',
    note: 'Keterangan',
    notePlaceholder: 'Keterangan, boleh kosong: dasar keputusan atau nama yang ditanya',
    same: 'Naskah yang sama',
    apart: 'Bukan yang sama',
    skip: 'Lewati',
    next: 'Berikutnya',
    keys: 'Papan ketik: S naskah yang sama, B bukan yang sama, L berikutnya.',
    said: {
      same: 'Dicatat sebagai naskah yang sama.',
      apart: 'Dicatat sebagai dua naskah.',
    } satisfies Record<Verdict, string>,
    undo: 'Cabut',
    forgotten: 'Keputusan dicabut; pasangan ini kembali belum diputuskan.',
    restore: 'Kembalikan',
    allSeen: 'Semua pasangan sudah diputuskan.',
    someSkipped: (count: number) => `Semua pasangan sudah dilihat; ${number(count)} dilewati.`,
  },
  verdict: {
    by: (who: string, when: string) => `Diputuskan oleh ${who}, ${when}.`,
    forget: 'Cabut keputusan',
    changed: 'Setelah keputusan itu isinya berubah. Periksa lagi, lalu putuskan ulang.',
    what: 'Yang berubah',
    seen: 'Saat diputuskan',
    now: 'Sekarang',
    office: 'Catatan',
    fields: {
      regions: 'Daerah para pihak',
      signed: 'Tanggal tanda tangan',
      numbers: 'Nomor naskah',
    } as Readonly<Record<string, string>>,
  },
  keys: {
    group: 'Kembar',
    same: 'Naskah yang sama',
    apart: 'Bukan naskah yang sama',
    next: 'Pasangan berikutnya',
  },
};
