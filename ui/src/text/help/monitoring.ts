import type { HelpTopic } from '.';

export default {
  title: 'Pemantauan',
  body: `
Daftar ini memuat semua kerja sama yang berlaku pada satu semester, dengan tanda apa yang sudah diisi dan apa yang belum. Layar dibuka pada semester yang laporannya paling dekat jatuh tempo.

## Membaca daftar
- Kotak di atas menunjukkan berapa yang sudah diisi. Klik kotaknya untuk menampilkan yang belum diisi; klik lagi untuk melepasnya.
- **Perkembangan** adalah isian laporan semester. **Realisasi** dibandingkan dengan target; tanpa target tidak ada yang diisi.
- Tiga kolom formulir menunjukkan evaluasi oleh perangkat daerah, TKKSD, dan bagian kerja sama.
- **Skor** adalah rata-rata formulir pada putaran terbaru semester itu.

## Menurut perangkat daerah
- Tab ini menunjukkan berapa yang belum diisi oleh tiap perangkat daerah. Klik angkanya untuk membuka daftarnya.

## Mengisi
- Klik barisnya, atau pilih dengan panah lalu tekan \`Enter\`.
- Tekan \`/\` untuk mencari judul, mitra, atau nomor.

## Menyimpan sebagai Excel
Tombol **Simpan sebagai Excel atau CSV** menyimpan daftar semester ini seperti yang tampil, dengan uraian, evaluasi, dan pada lembar kedua target dan realisasinya.

## Formulir untuk perangkat daerah
**Buat formulir** menyimpan formulir Excel yang diisi di tempat lain dan kembali lewat **Impor**, satu berkas atau satu folder sekaligus.
`,
} satisfies HelpTopic;
