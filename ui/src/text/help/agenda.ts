import type { HelpTopic } from '.';

export default {
  title: 'Agenda',
  body: `
Semua yang berbatas waktu: tanggapan dan persetujuan pada pengajuan, kerja sama yang berakhir, rapat beserta keputusannya, dan laporan kantor. Dihitung kembali dari catatan setiap kali dibuka.

## Daftar
- Dikelompokkan menurut **Terlambat**, **7 hari ke depan**, **30 hari ke depan**, dan **Nanti**.
- Klik barisnya untuk membuka pengajuan atau kerja samanya; klik pasalnya untuk membaca bunyinya.
- **Sampai dengan** memilih rentang waktunya.

## Tanda terima dan catatan
Yang ditolak atau diberi catatan oleh biro, tanpa batas waktu. Hilang setelah kerja samanya diperbaiki di sini, atau bila tanda terima yang lebih baru tidak menyebutnya lagi. Di biro: catatan Anda yang belum ikut tanda terima, yang belum dijawab, dan yang sudah diubah kantor.

## Kalender
- Tab **Kalender** menampilkan satu bulan. Hari dengan banyak catatan dibuka dari tulisan **lagi**.

## Pemberitahuan
- Saat Ikat dibuka, sistem memberi tahu berapa yang terlambat dan yang jatuh tempo dalam tujuh hari. Dapat dimatikan di **Pengaturan**, **Tampilan**.

## Di atas kertas
- **Cetak** menyusun agenda menjadi lembar kerja dengan kolom untuk dicentang, sebagai PDF atau berkas Word.

## Berkas kalender
- **Simpan berkas kalender** membuat berkas .ics beserta pengingatnya untuk aplikasi kalender lain.
`,
} satisfies HelpTopic;
