import type { HelpTopic } from '.';

export default {
  title: 'Pemetaan',
  body: `
Pemetaan adalah daftar rencana kerja sama satu tahun menurut urusan pemerintahan. Daftar ini disusun setiap tahun (Permendagri 22/2020 Pasal 5 dan Pasal 25 ayat (2)).

## Daftar
- Baris yang paling mendesak berada di atas. **Lihat bobot prioritas** membuka cara menghitungnya.
- **Yang terjadi** menunjukkan nasib baris: direncanakan, diajukan, menjadi kerja sama, atau dibatalkan. Klik tandanya untuk membukanya.
- Tekan \`/\` untuk mencari, \`Ctrl+N\` untuk menambah baris, \`Enter\` untuk membuka baris yang dipilih.

## Matriks
- Tiap sel memuat banyaknya rencana (R), pengajuan (P), dan kerja sama yang berlaku (K). Klik sel untuk membuka daftarnya.
- Bercak putih ditandai dengan tanda dan kata.

## Bercak putih
- Urusan yang belum pernah dikerjasamakan, kerja sama yang berakhir tanpa pengganti, penawaran yang belum dijawab, dan catatan ganda. **Tambah baris** membuka formulir yang sudah terisi.

## Usulan masyarakat
- Catat usulan, jawab, lalu **Jadikan baris** bila dapat direncanakan.

## Penetapan
- **Tetapkan rencana** mencatat Keputusan Kepala Daerah atau Berita Acara.
- **Cetak lampiran** menyusun rencananya sebagai lampiran Keputusan atau Berita Acara, dengan semua jenis kerja sama atau hanya yang diminta pasalnya.
- **Lanjutkan ke tahun berikutnya** menyalin baris yang masih terbuka.

## Menyimpan sebagai Excel
Tombol **Simpan sebagai Excel atau CSV** pada daftar menyimpan pemetaan tahun ini seperti yang tampil, dan pada lembar kedua matriksnya.

## Formulir untuk perangkat daerah
**Buat formulir** menyimpan formulir Excel yang diisi di tempat lain dan kembali lewat **Impor**, satu berkas atau satu folder sekaligus.
`,
} satisfies HelpTopic;
