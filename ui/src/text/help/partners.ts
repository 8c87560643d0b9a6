import type { HelpTopic } from '.';

export default {
  title: 'Direktori mitra',
  body: `
Semua yang pernah disebut dalam kerja sama atau pengajuan, dan calon mitra yang dicatat lebih dahulu. Daerah sendiri tidak termasuk.

## Direktori
- Tekan \`/\` lalu ketik nama dalam ejaan apa pun, NIB, atau NPWP. Kata seperti PT, CV, atau Yayasan tidak perlu diketik.
- Saringan **Jenis**, **Kartu**, dan **Kerja sama** mempersempit daftar. Klik judul kolom untuk mengurutkan.
- **Belum ada kartu** berarti mitra itu baru dikenal dari naskah atau pengajuan. Buka barisnya untuk mengisi kartunya.

## Dugaan ganda
- Ikat membandingkan NPWP, NIB, dan nama. Pasangan yang tampak sama ditampilkan berdampingan, beserta apa yang sama dan apa yang beda.
- **Gabungkan…** menanyakan nama yang dipakai dan menyebut apa yang pindah. Nama pada naskah tidak berubah.
- **Bukan mitra yang sama** membuat pasangan itu tidak ditanyakan lagi.
- Keduanya dapat diurungkan: dari pemberitahuan di bawah jendela, atau kelak dari halaman mitranya.

## Dengan papan ketik
- \`Ctrl+N\` mencatat mitra baru, \`Enter\` membuka baris yang dipilih.
`,
} satisfies HelpTopic;
