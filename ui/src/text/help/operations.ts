import type { HelpTopic } from '.';

export default {
  title: 'Riwayat register',
  body: `
Setiap perubahan pada register dicatat: kapan, oleh siapa, tindakannya, dan catatan mana yang diubah. Riwayat ini tidak dapat diubah atau dihapus.

## Mencari
- Ketik sebagian judul atau nama pelaku. Kerja sama dicari menurut judulnya yang sekarang.
- **Jenis catatan** membatasi riwayat pada kerja sama, pengajuan, surat, dan seterusnya.
- Klik judul untuk membuka catatannya. Isi sebelum dan sesudah perubahan ada pada **Riwayat** di catatan itu.

## Mengurungkan
Perubahan terakhir yang Anda kerjakan di jendela ini diurungkan dengan \`Ctrl+Z\` di luar isian, atau dengan **Urungkan** pada pemberitahuan di bawah. Pengurungan pun tercatat di riwayat.
`,
} satisfies HelpTopic;
