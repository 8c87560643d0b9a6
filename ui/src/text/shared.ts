/** Wording of the shared components. */
export const sharedText = {
  busy: 'Sedang diproses',
  close: 'Tutup',
  cancel: 'Batal',
  back: 'Kembali',
  yes: 'Ya',
  clear: 'Kosongkan',
  retry: 'Coba lagi',
  optional: 'boleh kosong',
  code: 'Kode',
  hint: 'Saran',
  undo: 'Urungkan',
  loading: 'Memuat…',
  more: 'Tindakan lain',

  unsaved: {
    title: 'Isian belum disimpan',
    text: 'Bila ditutup sekarang, yang sudah diketik akan hilang.',
    leave: 'Buang isian',
    stay: 'Tetap di sini',
  },

  characters: (used: number, limit: number) => `${used} dari ${limit} huruf`,

  date: {
    placeholder: 'hh/bb/tttt',
    open: 'Buka kalender',
    calendar: 'Kalender',
    previousMonth: 'Bulan sebelumnya',
    nextMonth: 'Bulan berikutnya',
    previousYear: 'Tahun sebelumnya',
    nextYear: 'Tahun berikutnya',
    today: 'Hari ini',
    problem: {
      form: 'Tulis tanggal sebagai hari/bulan/tahun, misalnya 29/08/2025.',
      day: 'Tanggal itu tidak ada di kalender.',
      year: 'Tahun harus antara 1900 dan 2200.',
      min: (date: string) => `Paling awal ${date}.`,
      max: (date: string) => `Paling akhir ${date}.`,
    },
  },

  money: {
    prefix: 'Rp',
    problem: {
      form: 'Tulis angka rupiah saja, misalnya 1.500.000 atau 1.500.000,50.',
      groups: 'Titik memisahkan ribuan, koma memisahkan sen: 1.500.000,00.',
      negative: 'Nilai tidak boleh kurang dari nol.',
      large: 'Nilai terlalu besar.',
    },
  },

  choice: {
    placeholder: 'Pilih…',
    search: 'Ketik untuk mencari…',
    none: 'Tidak ada yang cocok.',
    open: 'Buka daftar',
    more: (hidden: string) => `${hidden} pilihan lain. Ketik untuk mempersempit.`,
    remove: (label: string) => `Hapus ${label}`,
    chosen: 'Terpilih',
    count: (count: number) => `${count} dipilih`,
  },

  table: {
    rows: (total: string) => `${total} baris`,
    selected: (count: string) => `${count} dipilih`,
    selectAll: 'Pilih semua baris yang tampil',
    selectRow: 'Pilih baris',
    clearSelection: 'Lepas pilihan',
    loadingRow: 'Memuat baris',
    sortBy: (column: string) => `Urutkan menurut ${column}`,
    ascending: 'Urutkan naik',
    descending: 'Urutkan turun',
    unsorted: 'Tanpa urutan',
    columnMenu: (column: string) => `Menu kolom ${column}`,
    columns: 'Kolom',
    columnsTitle: 'Kolom yang tampil',
    columnsHint: 'Centang untuk menampilkan; seret atau pakai panah untuk memindahkan.',
    moveLeft: 'Pindahkan ke kiri',
    moveRight: 'Pindahkan ke kanan',
    moveUp: (column: string) => `Naikkan ${column}`,
    moveDown: (column: string) => `Turunkan ${column}`,
    wider: 'Perlebar',
    narrower: 'Persempit',
    hide: 'Sembunyikan kolom',
    reset: 'Kembalikan susunan awal',
    resize: (column: string) => `Ubah lebar kolom ${column}`,
    width: (pixels: number) => `${pixels} piksel`,
    emptyTitle: 'Tidak ada baris',
    emptyText: 'Ubah saringan atau kata pencarian untuk melihat baris lain.',
  },

  pages: {
    label: 'Halaman',
    previous: 'Halaman sebelumnya',
    next: 'Halaman berikutnya',
    of: (page: string, pages: string) => `${page} dari ${pages}`,
    range: (from: string, to: string, total: string) => `${from}–${to} dari ${total}`,
  },

  search: { label: 'Cari', placeholder: 'Cari…', clear: 'Hapus kata pencarian', key: '/' },

  filters: {
    label: 'Saringan yang dipakai',
    remove: (label: string) => `Lepas saringan ${label}`,
    clear: 'Lepas semua',
  },

  progress: {
    of: (done: string, total: string) => `${done} dari ${total}`,
    percent: (share: string) => `${share} %`,
    cancel: 'Batalkan',
    starting: 'Menyiapkan',
    stopping: 'Membatalkan',
    ending: 'Diselesaikan',
    noReturn: 'Tidak dapat dibatalkan lagi.',
    late: 'Pembatalan datang terlambat: pekerjaan ini sudah selesai.',
  },

  pdf: {
    label: 'Pratinjau dokumen',
    page: (page: number) => `Halaman ${page}`,
    previous: 'Halaman sebelumnya',
    next: 'Halaman berikutnya',
    zoomIn: 'Perbesar',
    zoomOut: 'Perkecil',
    fit: 'Pas lebar',
    failed: 'Dokumen ini tidak dapat ditampilkan.',
    failedHint: 'Buka dengan penampil PDF di komputer ini.',
  },

  palette: {
    title: 'Perintah cepat',
    placeholder: 'Cari layar, tindakan, kerja sama, atau mitra…',
    none: 'Tidak ada yang cocok. Coba kata lain.',
    keys: { choose: 'pilih', open: 'buka', leave: 'tutup' },
  },

  shortcuts: { title: 'Pintasan papan ketik' },
  help: { title: 'Bantuan', none: 'Belum ada bantuan untuk layar ini.' },
  toasts: 'Pemberitahuan',
};
