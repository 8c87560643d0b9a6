import type { HelpTopic } from '.';

export default {
  title: 'Mengisi kerja sama',
  body: `
Isian dibagi menurut bagian; daftar bagian di kiri menunjukkan berapa isian yang perlu diperbaiki.

## Konsep
Yang diketik tersimpan sendiri sebagai konsep dalam dua detik. Bila listrik padam atau isian ditutup, konsep menunggu di Beranda dan dipulihkan saat dibuka lagi.

## Para pihak
- Urutan sama dengan naskah: PIHAK KESATU lebih dahulu. Menu di kanan memindahkan atau menghapus pihak.
- Enam wilayah administrasi di Jakarta bukan daerah otonom sehingga tidak dapat menjadi pihak.
- Nama penanda tangan ditulis tanpa gelar.

## Naskah
- Setiap pihak memberi nomor sendiri pada naskah yang sama.
- Tanggal ditulis hari/bulan/tahun. Tombol usul di bawah **Berakhir** hanya mengisi bila ditekan.
- Naskah tanpa tanggal berakhir memakai **Tanpa batas waktu** beserta alasannya.
- Adendum ditempatkan di bawah naskah yang diubahnya.

## Persetujuan DPRD
Dua pertanyaan menentukan perlu tidaknya persetujuan; pasal yang menjadi dasar ditampilkan.

## Menyimpan
\`Ctrl+S\` menyimpan. Isian yang belum benar ditunjuk satu per satu. Hal yang tidak lazim, misalnya nomor yang sudah dipakai, ditanyakan sekali dan disimpan bila memang demikian.
`,
} satisfies HelpTopic;
