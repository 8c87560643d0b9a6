/** Wording of the guided tour: a handful of screens in the order of the work. */
export const tourText = {
  start: 'Kenali Ikat dalam enam langkah',
  palette: 'tur panduan perkenalan kenali ikat langkah pertama belajar',
  label: 'Perkenalan',
  step: (at: string, all: string) => `Langkah ${at} dari ${all}`,
  back: 'Sebelumnya',
  next: 'Berikutnya',
  end: 'Selesai',
  close: 'Tutup perkenalan',
  steps: [
    {
      screen: 'home',
      title: 'Beranda: yang perlu tindakan',
      text: 'Setiap hari dimulai di sini: yang terlambat, yang segera berakhir, konsep yang menunggu, dan angka register. Setiap angka membuka daftarnya.',
    },
    {
      screen: 'agreements',
      title: 'Kerja Sama: daftar intinya',
      text: 'Cari, saring, simpan saringan, dan lihat daftar yang sama sebagai kelompok, papan, kalender, atau garis waktu. Centang beberapa baris untuk mengubahnya sekaligus.',
    },
    {
      screen: 'imports',
      title: 'Impor: daftar lama tanpa mengetik ulang',
      text: 'Berkas Excel atau CSV dibaca apa adanya, diuji baris demi baris, dan dapat ditarik kembali. Formulir untuk perangkat daerah juga dibuat dan diterima di sini.',
    },
    {
      screen: 'submissions',
      title: 'Pengajuan: jalannya menurut pasal',
      text: 'Dari surat pertama sampai tanda tangan: tahap, bukti, dan batas waktunya. Langkah yang belum boleh dicatat ditolak dengan menyebut pasalnya.',
    },
    {
      screen: 'letters',
      title: 'Surat: laporan kepada Gubernur atau Menteri',
      text: 'Pilih periode dan tujuan, periksa pratinjau yang sama dengan kertasnya, lalu terbitkan. Surat yang sudah terbit tidak berubah lagi.',
    },
    {
      screen: 'help',
      title: 'Bantuan: selalu ada, tanpa jaringan',
      text: 'F1 membuka petunjuk layar yang sedang dipakai, tanda tanya menampilkan semua pintasan, dan Ctrl+K membuka layar atau catatan apa saja. Buku petunjuknya dapat dicetak.',
    },
  ],
};
