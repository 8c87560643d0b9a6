import type { HelpTopic } from '.';

export default {
  title: 'Mengisi kartu mitra',
  body: `
Yang diketik tersimpan sendiri sebagai konsep. Bila listrik padam atau isian ditutup, konsepnya menunggu di Beranda.

## Siapa
- **Jenis mitra** menentukan bentuk hukum yang ditawarkan.
- **Nama** adalah nama yang dipakai kantor. Nama pada naskah tidak berubah.

## Nomor resmi
- NIB terdiri atas 13 angka. NPWP terdiri atas 15 angka, atau 16 angka sejak 1 Juli 2024. Titik dan spasi dipasang sendiri.
- NIK tidak dicatat. NPWP badan yang 16 angka selalu diawali 0.
- Jumlah angka yang tidak lazim ditanyakan sekali, dan disimpan bila memang demikian.

## Menyimpan
\`Ctrl+S\` menyimpan. Isian yang belum benar ditunjuk satu per satu.
`,
} satisfies HelpTopic;
