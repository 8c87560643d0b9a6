/** Wording of the window around the screens. */
export const shellText = {
  appName: 'Ikat',
  tagline: 'Register kerja sama daerah',
  navigation: 'Menu utama',
  skip: 'Langsung ke isi',
  narrow: 'Kecilkan menu',
  wide: 'Lebarkan menu',
  back: 'Mundur',
  forward: 'Maju',
  search: 'Cari apa saja di register, atau tindakan',
  view: 'Tampilan',
  help: 'Bantuan',
  shortcuts: 'Pintasan papan ketik',
  loading: 'Memuat layar',

  sample: 'CONTOH — data ini bukan data resmi',
  sampleText: 'Setiap layar dan surat dari register ini bertanda CONTOH.',
  leaveSample: 'Tinggalkan data contoh',
  readOnly: 'Lihat saja',

  theme: {
    title: 'Tema',
    system: 'Ikut sistem',
    light: 'Terang',
    dark: 'Gelap',
  },
  zoom: {
    title: 'Ukuran tampilan',
    larger: 'Perbesar tampilan',
    smaller: 'Perkecil tampilan',
    reset: 'Ukuran semula',
    percent: (value: number) => `${value} %`,
  },

  unsaved: {
    title: 'Perubahan belum disimpan',
    text: 'Bila layar ini ditinggalkan, perubahan yang belum disimpan akan hilang.',
    leave: 'Buang perubahan',
    stay: 'Tetap di sini',
  },

  failed: {
    title: 'Layar ini berhenti bekerja',
    text: 'Data yang sudah tersimpan aman. Muat ulang layar ini; bila terulang, pindah ke layar lain dan laporkan kode di bawah.',
    reload: 'Muat ulang layar',
    home: 'Ke layar awal',
    code: 'window.screen_failed',
  },
  noScreen: {
    title: 'Layar tidak ditemukan',
    text: 'Layar yang dituju tidak ada di versi Ikat ini.',
  },

  groups: {
    recent: 'Terakhir dibuka',
    screens: 'Layar',
    actions: 'Tindakan',
    records: 'Catatan',
    window: 'Jendela',
  },
  keys: {
    palette: 'Buka perintah cepat',
    everywhere: 'Cari di layar ini, atau di seluruh register',
    help: 'Bantuan layar ini',
    shortcuts: 'Daftar pintasan',
    search: 'Cari di layar ini',
    escape: 'Tutup panel atau kosongkan pencarian',
    table: 'Tabel',
    rows: 'Pindah baris',
    page: 'Pindah satu layar',
    edge: 'Baris pertama atau terakhir',
    open: 'Buka baris',
    tick: 'Pilih baris',
  },
};
