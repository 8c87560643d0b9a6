import type { HelpTopic } from '.';

export default {
  title: 'Daftar kerja sama',
  body: `
Semua kerja sama dalam satu tabel: dicari, disaring, dan diurutkan.

## Mencari
- Tekan \`/\` lalu ketik judul, mitra, nomor, isi naskah, atau nama berkas pindaian. Kata yang ditulis serangkai, misalnya pada judul lama, tetap ditemukan.
- \`Escape\` mengosongkan pencarian.

## Menyaring
- Tombol **Jenis**, **Status**, **Tahun**, **Urusan**, **Perangkat daerah**, dan **Mitra** membuka pilihan beserta jumlahnya.
- Saringan yang dipakai tampil di bawahnya dan dapat dilepas satu per satu atau sekaligus.
- Catatan yang dibatalkan hanya tampil bila status **Batal** dipilih.

## Kolom
- Klik judul kolom untuk mengurutkan; urutan jangka waktu menurut tanggal berakhirnya.
- Tombol **Kolom** menampilkan, menyembunyikan, dan memindahkan kolom. Lebarnya diubah pada tepi judul kolom. Susunan diingat.

## Menyimpan saringan
**Simpan saringan** memberi nama pada saringan yang sedang dipakai. Dari tiga titik di sampingnya saringan disematkan di Beranda dengan jumlahnya, diubah namanya, atau dihapus.

## Tampilan lain
Tombol **Tabel** mengganti bentuknya; saringan tetap berlaku.
- **Kelompok**: jumlah dan nilai menurut jenis, tahun, status, urusan, perangkat daerah, golongan mitra, atau pembiayaan. Klik satu kelompok untuk membuka barisnya.
- **Papan**: kartu menurut status.
- **Kalender**: yang berakhir, bulan demi bulan.
- **Garis waktu**: masa berlaku sebagai batang; tanpa saringan status hanya yang masih berlaku.

## Mengubah banyak sekaligus
Centang beberapa baris, lalu **Ubah sekaligus**: urusan, perangkat daerah, sumber pembiayaan, pemrakarsa, atau tempat arsip. Akibatnya diperlihatkan dahulu; semuanya berubah bersama, atau tidak sama sekali. \`Ctrl+Z\` mengurungkannya.

## Dengan papan ketik
- \`ArrowUp\` dan \`ArrowDown\` memilih baris, \`Enter\` membukanya, \`Space\` mencentangnya.
- \`Ctrl+N\` mencatat kerja sama baru. Setelah kembali dari rincian, daftar berada di tempat semula.

## Menyimpan sebagai Excel
Tombol **Simpan sebagai Excel atau CSV** menyimpan daftar seperti yang tampil, menurut saringan dan urutannya, dengan semua baris dan kolom. Berkasnya dapat diimpor kembali apa adanya.
`,
} satisfies HelpTopic;
