import type { HelpTopic } from '.';

export default {
  title: 'Catatan rapat',
  body: `
## Tindak lanjut
- Centang keputusan yang sudah selesai; tanggal selesainya tercatat hari ini. Yang belum selesai dan berbatas waktu tampil pada **Agenda**.

## Pindaian
- **Tambah pindaian** melampirkan notula, daftar hadir, atau foto rapat. Pindaian dapat dibuka, disalin, dan ditarik dengan alasan.

## Memperbaiki
- **Ubah** (\`Ctrl+E\`) membuka formulirnya. **Batalkan catatan…** pada menu di kanan atas meminta alasan; catatan yang batal tetap tersimpan.
`,
} satisfies HelpTopic;
