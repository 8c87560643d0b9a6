import type { HelpTopic } from '.';

export default {
  title: 'Surat',
  body: `
Register surat memuat semua surat rekapitulasi dan laporan dari register ini, beserta konsep yang belum terbit.

## Keadaan surat
- **Konsep**: masih diisi, belum ada yang terbit.
- **Terbit**: isi dan barisnya dibekukan; berkas PDF-nya tidak berubah lagi.
- **Ditandatangani**: pindaian surat bertanda tangan sudah dilampirkan.
- **Batal**: tidak berlaku; nomor dan alasannya tetap tercatat.

## Mencari
Ketik nomor, tahun, tujuan, atau sebagian kode. \`Enter\` pada baris membuka suratnya, \`Ctrl+N\` membuat surat baru.

## Nomor yang ditunggu
Surat boleh terbit tanpa nomor. Setelah buku agenda memberi nomor, buka surat itu lalu pilih **Isi nomor**: terbit cetakan baru dari surat yang sama.
`,
} satisfies HelpTopic;
