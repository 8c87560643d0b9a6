import type { HelpTopic } from '.';

export default {
  title: 'Baris pemetaan',
  body: `
Halaman ini memuat satu rencana: isinya, prioritasnya dengan hitungan terbuka, asalnya, dan apa yang terjadi padanya.

## Tindakan
- **Jadikan pengajuan** membuka formulir pengajuan yang sudah terisi. Pengajuan itu tetap menunjuk ke baris ini.
- **Batalkan rencana** menyimpan tanggal dan alasan; barisnya tetap terlihat dan dapat direncanakan kembali.
- **Hapus baris** hanya untuk baris yang salah catat. Baris yang sudah menjadi pengajuan tidak dapat dihapus.
- \`Ctrl+E\` membuka formulirnya.
`,
} satisfies HelpTopic;
