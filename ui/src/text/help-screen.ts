export const helpText = {
  title: 'Bantuan',
  text: 'Petunjuk semua layar, tersedia tanpa jaringan.',
  save: 'Simpan sebagai buku',
  pdf: 'PDF, untuk dicetak',
  docx: 'Word (.docx)',
  search: 'Cari dalam bantuan…',
  none: 'Tidak ada bantuan yang cocok',
  noneText: 'Coba kata lain, misalnya “surat” atau “tanggal”.',
};
