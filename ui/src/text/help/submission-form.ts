import type { HelpTopic } from '.';

export default {
  title: 'Mencatat pengajuan',
  body: `
Jenis kerja sama dan pihak yang memprakarsai menentukan jalur tahapannya. Catatan dan pasal jalur itu tampil di bawah pilihannya.

## Mengisi
- **Mitra** boleh kosong selama masih dicari.
- Tiga tanggal surat, yaitu tanggal surat, dikirim, dan diterima, harus berurutan; batas waktu dihitung dari sana.
- Dua pertanyaan tentang DPRD menentukan perlu tidaknya tahap persetujuan DPRD.
- Untuk adendum, satu pertanyaan tentang perubahannya menggantikan keduanya; bunyinya menurut jenis kerja sama.
- **Keadaan khusus** dicentang bila benar; jalurnya lalu meminta bukti tambahan.
- Untuk adendum, perpanjangan, dan pembaruan, cari dahulu kerja sama induknya, atau mulailah dari tombol tindakan pada kerja sama itu. Tahap yang diminta tampil dengan pasalnya.

## Sesudah ada tahapan yang dicatat
- Jenis, prakarsa, dan jalur tidak dapat diganti. Tarik pengajuan itu, lalu buat yang baru.

## Konsep
- Isian disimpan sebagai konsep selama diketik dan menunggu di Beranda. \`Ctrl+S\` menyimpan ke register.
`,
} satisfies HelpTopic;
