import type { HelpTopic } from '.';

export default {
  title: 'Mengisi baris pemetaan',
  body: `
Yang diketik tersimpan sebagai konsep setiap saat; konsep yang belum disimpan menunggu di Beranda.

## Prioritas
- Beri tiap kriteria nilai 0 sampai 5. Bobot, hasil kali, dan jumlahnya tampil di sampingnya.
- Kriteria yang belum dinilai dihitung nol dan baris ditandai belum lengkap.
- Bobot mengikuti aturan kantor; tidak ada pasal yang menetapkannya.

## Sebelum disimpan
- Jangka waktu dan skala prioritas semestinya ada pada setiap baris (Permendagri 22/2020 Pasal 5 ayat (3)); bila kosong, Ikat menanyakan dahulu.
- Bila baris lain memuat urusan, perangkat daerah, dan calon mitra yang sama, Ikat menunjukkannya dengan tautan.
- \`Ctrl+S\` menyimpan.
`,
} satisfies HelpTopic;
