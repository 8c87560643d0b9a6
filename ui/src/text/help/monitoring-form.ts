import type { HelpTopic } from '.';

export default {
  title: 'Mengisi pemantauan',
  body: `
Satu kerja sama, satu semester. Tiap bagian disimpan sendiri; yang sedang diketik tersimpan sebagai konsep.

## Laporan semester
- Butir a sampai f berasal dari catatan kerja sama. Yang kosong dilengkapi lewat **Lengkapi catatan**.
- Perkembangan dan butir g sampai i diketik di sini. Isi semester lalu tampil di bawahnya; **Salin dari semester lalu** menyalinnya.

## Target dan realisasi
- **Tambah target** menetapkan apa yang hendak dicapai: volume, keuangan, atau manfaat; untuk satu tahun atau seluruh jangka waktu.
- Isi yang tercapai pada semester ini saja. Persentasenya dihitung selagi mengetik.

## Formulir evaluasi
- Jawab pertanyaan pilihan; skor dihitung dari jawaban dan bobotnya, lalu menyarankan rekomendasi.
- Rekomendasi tetap keputusan petugas. Bila berbeda dari saran, alasannya wajib diisi.
- Bukti dipilih dari pindaian kerja sama ini, atau dilampirkan langsung.

## Berpindah
- **Simpan dan lanjut ke berikutnya** (\`Ctrl+Enter\`) menyimpan semua isian, lalu membuka kerja sama berikutnya yang belum lengkap dan menaruh kursor pada isian kosong yang pertama.
- Panah **Berikutnya** dan **Sebelumnya** membuka kerja sama lain yang belum lengkap, tanpa kembali ke daftar (\`Alt+PageDown\` dan \`Alt+PageUp\`).
- \`Ctrl+S\` menyimpan bagian yang sedang diisi.
`,
} satisfies HelpTopic;
