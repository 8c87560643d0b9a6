export const helpText = {
  title: 'Bantuan',
  text: 'Petunjuk semua layar, tersedia tanpa jaringan.',
  save: 'Simpan sebagai buku',
  pdf: 'PDF, untuk dicetak',
  docx: 'Word (.docx)',
  search: 'Cari dalam bantuan…',
  none: 'Tidak ada bantuan yang cocok',
  refusals: {
    title: 'Arti kode',
    further: 'Petunjuk yang menyambung',
    none: 'Kode ini belum mempunyai halaman.',
    all: 'Arti kode penolakan',
    text: 'Setiap penolakan menyebut kodenya. Klik kode itu di tempat tampilnya, atau cari di sini.',
  },
  noneText: 'Coba kata lain, misalnya “surat” atau “tanggal”.',
};
