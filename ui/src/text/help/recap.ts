import type { HelpTopic } from '.';

export default {
  title: 'Rekapitulasi',
  body: `
Menghitung kerja sama menurut dua sisi yang Anda pilih, misalnya **Urusan** pada baris dan **Tahun penandatanganan** pada kolom.

## Membaca angka
- Setiap angka dapat dibuka: klik, atau \`Enter\` setelah dicapai dengan \`Tab\`. Daftar yang terbuka memuat tepat kerja sama yang terhitung; saringannya dapat dilepas satu per satu.
- Kerja sama dengan beberapa urusan, perangkat daerah, mitra, atau sumber dana terhitung pada setiap selnya. **Jumlah** menghitungnya satu kali, sehingga dapat lebih kecil daripada penjumlahan sel.
- **Nilai rupiah** menjumlahkan nilai yang tercatat saja; di bawah tabel tertulis berapa yang mencatatnya.
- Klik judul kolom mengurutkan dari yang terbesar; klik lagi mengembalikan urutannya.
- Kerja sama yang dibatalkan tidak terhitung.

## Tampilan
- **Batang** dan **Bertumpuk** memuat yang terbesar; selebihnya ada pada **Tabel**.
- **Garis** memerlukan tahun, semester, atau bulan pada baris. **Donat** memerlukan sisi yang menghitung setiap kerja sama satu kali.
- **Peta panas** memperlihatkan di mana kerja sama berkumpul dan di mana kosong.
- **Masa berlaku** menggambar setiap kerja sama dari mulai sampai berakhir, dengan garis hari ini.
- **Akan berakhir** menghitung yang berakhir setiap bulan, 24 bulan ke depan.
- **Lihat tabel** di bawah grafik menampilkan angkanya. Tanda panah berpindah antarbagian grafik.

## Membandingkan
Pilih **Periode** (tanggal penandatanganan), lalu **Bandingkan** dengan periode lain. Selisih ditulis dengan angka, tanda panah, dan kata.

## Menyimpan
**Simpan rekap** menyimpan pilihan ini dengan nama, bukan angkanya: angka selalu dihitung kembali. Rekap tersimpan dapat disematkan di **Beranda**.

## Menyimpan sebagai Excel
**Simpan sebagai Excel** menyimpan tabelnya dengan jumlah, dan dengan nilai rupiah bila itu yang ditampilkan. Angka satu periode yang sama dengan surat rekapitulasi disimpan dari **Buat surat**.
`,
} satisfies HelpTopic;
