import type { HelpTopic } from '.';

export default {
  title: 'Periksa kembar',
  body: `
Dua catatan dari dua kantor yang mungkin satu naskah. **Petunjuk** menyebut yang mendukung (+) dan yang melawan (−), dengan bobotnya.

## Membandingkan
Tabel memperlihatkan kedua catatan berdampingan. Setiap baris bertanda **sama** atau **berbeda**; kata judul yang berlainan digarisbawahi.

## Memutuskan
- **Naskah yang sama**: dihitung satu kali pada hitungan per naskah unik. Kedua catatan tetap ada dan tetap dihitung per daerah.
- **Bukan yang sama**: pasangan ini tidak diusulkan lagi.
- **Lewati**: dilihat lagi nanti.

Setelah menjawab, pasangan berikutnya terbuka. **Cabut** pada pemberitahuan membatalkan jawaban terakhir. Keputusan lama dapat dicabut dari daftarnya.

## Perlu dilihat lagi
Bila daerah, tanggal, atau nomor berubah setelah diputuskan, pasangan kembali ke daftar dengan keadaan dahulu dan sekarang.

## Dengan papan ketik
\`S\` naskah yang sama, \`B\` bukan yang sama, \`L\` berikutnya.
`,
} satisfies HelpTopic;
