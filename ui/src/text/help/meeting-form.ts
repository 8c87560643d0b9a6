import type { HelpTopic } from '.';

export default {
  title: 'Mencatat rapat',
  body: `
## Mengisi
- **Acara** wajib diisi. **Pukul** ditulis seperti 09.30.
- Peserta ditulis satu per satu: nama, jabatan, dan instansinya.
- **Pembahasan** dan **Keputusan** diisi sesudah rapat dilaksanakan.
- Keputusan dengan batas waktu tampil pada **Agenda** sampai ditandai selesai.

## Konsep
- Isian disimpan sebagai konsep selama diketik dan menunggu di Beranda. \`Ctrl+S\` menyimpan ke register.
`,
} satisfies HelpTopic;
