import type { HelpTopic } from '.';

export default {
  title: 'Memakai Ikat',
  body: `
Ikat mencatat kerja sama daerah, mencetak surat rekapitulasi, dan menyiapkan berkas untuk biro provinsi. Semua bekerja tanpa jaringan.

## Berpindah layar
- Menu di kiri membuka tiap layar.
- \`Ctrl+K\` membuka perintah cepat: ketik beberapa huruf nama layar atau tindakan, atau cari apa saja di register: kerja sama (juga dari nama berkas pindaiannya), mitra, pengajuan, baris pemetaan, rapat, dan surat dari nomor, kode, atau periodenya. \`Ctrl+F\` mencari di layar ini, dan di seluruh register pada layar tanpa pencarian. Yang terakhir dibuka tampil sebelum Anda mengetik.
- \`Alt+ArrowLeft\` dan \`Alt+ArrowRight\` mundur dan maju.

## Membaca dengan nyaman
- \`Ctrl++\` memperbesar, \`Ctrl+-\` memperkecil, \`Ctrl+0\` mengembalikan ukuran semula.
- Tema terang dan gelap ada di tombol **Tampilan**.

## Mengisi tanggal dan nilai
- Tanggal ditulis hari/bulan/tahun, misalnya 29/08/2025. Di bawah isian, tanggal tampil dengan kata-kata untuk diperiksa.
- Nilai rupiah boleh ditulis 1500000 atau 1.500.000,00.

## Mencari bantuan
\`F1\` membuka bantuan layar yang sedang dipakai, dan \`?\` menampilkan semua pintasan.
`,
} satisfies HelpTopic;
