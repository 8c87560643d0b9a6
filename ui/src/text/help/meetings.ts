import type { HelpTopic } from '.';

export default {
  title: 'Rapat kantor',
  body: `
Rapat pleno TKKSD dan rapat lain yang tidak menyangkut satu pengajuan saja. Rapat tentang satu pengajuan dicatat pada rincian pengajuan itu.

## Mencatat
- **Catat rapat** meminta jenis, tanggal, dan acara. Rapat yang belum dilaksanakan belum memuat pembahasan dan keputusan.
- Setiap keputusan memuat yang dilakukan, oleh siapa, dan batas waktunya.

## Tindak lanjut
- Centang keputusan yang sudah selesai. Yang belum selesai dan berbatas waktu tampil pada **Agenda**.
- Pilih acara rapat untuk membuka catatannya: keputusan, pembahasan, peserta, dan pindaian.
`,
} satisfies HelpTopic;
