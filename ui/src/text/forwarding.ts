/** Wording of passing on to the ministry, and of the list of a province there. */
export const forwardingText = {
  make: {
    period: 'Periode yang diteruskan',
    outlook: 'Isi terusan',
    asking: 'Menghitung paket yang akan diteruskan…',
    total: (period: string) => `paket daerah untuk ${period}`,
    folder: 'Nama folder',
    own: 'Paket provinsi sendiri',
    noOwn: 'Belum dibuat untuk periode ini. Terusan tetap dapat dibuat tanpanya.',
    absent: 'Belum mengirim',
    noneAbsent: 'Semua kabupaten dan kota sudah mengirim.',
    absentCount: (count: string) => `${count} kabupaten dan kota`,
    nothing: 'Belum ada yang dapat diteruskan',
    nothingText: 'Gabungkan paket daerah di Terima Paket, atau buat berkas provinsi untuk periode ini.',
    notKept: (count: string) =>
      `${count} paket digabungkan oleh versi program yang lama, sehingga berkas aslinya belum disimpan. Gabungkan berkas yang sama sekali lagi:`,
    unvouched: (count: string) =>
      `${count} paket ditandatangani kunci yang sudah dicabut. Paketnya ikut, tetapi kuncinya tidak dijamin:`,
    text: 'Paket daerah diteruskan persis seperti saat diterima. Tanda tangan setiap kantor tetap membuktikan isinya.',
    lookOnly: 'Register ini hanya dapat dilihat, jadi terusan tidak dapat dibuat.',
    save: 'Pilih tempat dan buat folder…',
    working: 'Membuat folder terusan',
    cancelled: 'Pembuatan terusan dibatalkan. Tidak ada folder yang tersisa dan nomor daftar belum terpakai.',
  },

  done: {
    title: 'Folder siap dikirim ke kementerian',
    text: 'Kirim folder ini selengkapnya. Kementerian mencocokkan sidik jari kunci provinsi dengan surat kuncinya di atas kertas.',
    list: 'Daftar terusan',
    place: 'Dibuat di',
    offices: 'Paket daerah',
    sequence: 'Daftar ke',
    hash: 'Sidik daftar (SHA-256)',
    key: 'Sidik jari kunci provinsi',
    show: 'Tampilkan di folder',
    another: 'Buat terusan lain',
  },

  vouch: {
    open: 'Dari terusan provinsi…',
    title: 'Kunci yang dijamin provinsi',
    text: 'Pilih folder yang diteruskan provinsi. Ikat membuktikan daftarnya dan setiap paket di dalamnya sebelum mempercayai satu kunci pun.',
    choose: 'Pilih folder…',
    again: 'Pilih folder lain…',
    by: (province: string, sequence: string, period: string) =>
      `${province}, daftar ke-${sequence} untuk ${period}`,
    fingerprint: 'Sidik jari kunci provinsi',
    table: 'Kantor dalam daftar',
    columns: { region: 'Daerah', key: 'Sidik jari kunci', state: 'Keadaan' },
    states: {
      new: 'Akan didaftarkan',
      known: 'Sudah dikenal',
      refused: 'Tidak didaftarkan',
      unvouched: 'Tidak dijamin',
    },
    guaranteed: (province: string) => `dijamin oleh ${province}`,
    unvouched: 'Kuncinya tidak berlaku lagi di provinsi.',
    unlisted: 'Paket di folder ini yang tidak tercantum dalam daftar:',
    nothing: 'Tidak ada kunci baru untuk didaftarkan.',
    save: (count: string) => `Daftarkan ${count} kunci`,
    done: (count: string, province: string) => `${count} kunci yang dijamin ${province} didaftarkan.`,
  },
} as const;
