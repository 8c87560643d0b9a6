import type { HelpTopic } from '.';

export default {
  title: 'Beranda',
  body: `
Beranda menunjukkan yang perlu ditangani hari ini dan angka register.

## Yang perlu ditangani
- **Konsep menunggu**: isian yang belum disimpan. **Lanjutkan** membukanya kembali persis seperti terakhir diketik.
- **Segera berakhir**: kerja sama yang berakhir dalam 90 hari, yang terdekat di atas.
- **Menunggu tanda tangan**: naskah yang belum bertanggal tanda tangan.

## Angka
Setiap angka dan batang dapat ditekan dan membuka daftarnya dengan saringan yang sesuai. Catatan yang dibatalkan tidak ikut dihitung.
`,
} satisfies HelpTopic;
