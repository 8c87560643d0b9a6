import type { HelpTopic } from '.';

export default {
  title: 'Rincian mitra',
  body: `
Semua yang diketahui tentang satu mitra. Daftar bagian di kiri membawa ke kartu, wakil, riwayat hubungan, dan catatannya.

## Kartu
- **Isi kartu** atau **Ubah kartu** membuka isian nomor resmi, alamat, dan cara menghubungi. Isi kartu tidak ikut dalam paket yang dikirim.
- **Ejaan nama** memuat semua cara nama itu tertulis pada naskah.

## Wakil
- Catat siapa yang mewakili mitra dari tanggal berapa sampai tanggal berapa. Yang menjabat sekarang berada di atas.

## Riwayat hubungan
- **Catat hubungan** menyimpan tanggal, cara, dengan siapa, apa yang dibicarakan, dan apa yang disepakati.
- Tanggal tindak lanjut muncul pada layar **Agenda** sampai ditekan **Tandai selesai**.

## Potensi
- Gagasan kerja sama berikutnya dicatat di sini agar tidak hilang.

## Menggabungkan
- Menu di kanan atas memuat **Gabungkan dengan mitra lain…** dan **Batalkan penggabungan terakhir…**.

## Dengan papan ketik
- \`Ctrl+E\` membuka kartu, \`Ctrl+N\` mencatat hubungan.
`,
} satisfies HelpTopic;
