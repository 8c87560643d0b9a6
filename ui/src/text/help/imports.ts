import type { HelpTopic } from '.';

export default {
  title: 'Impor',
  body: `
Memindahkan daftar kerja sama dari Excel (.xlsx) atau CSV ke register, tanpa mengetik ulang dan tanpa merapikan berkasnya dahulu. Register baru berubah setelah **Masukkan** ditekan, dan satu impor dapat ditarik kembali seluruhnya.

## Empat langkah
1. **Lembar dan judul.** Pilih lembarnya bila ada beberapa. Baris judul kolom ditemukan sendiri; klik nomor barisnya bila lain, atau dua baris bila judulnya bertingkat.
2. **Kolom.** Setiap kolom diusulkan artinya dari nama dan isinya. Dua kolom bernama sama dibedakan dari hurufnya.
3. **Nilai.** Urutan tanggal ditentukan untuk setiap kolom dari semua isinya dan diperlihatkan dalam kata. Kata seperti jenis kerja sama, golongan mitra, dan perangkat daerah cukup diartikan sekali.
4. **Hasil uji.** Setiap baris masuk, sudah ada, atau tidak dapat masuk; semua alasannya dikelompokkan dengan baris, kolom, isi, dan yang diharapkan.

## Formulir yang dibagikan
- **Buat formulir** menyimpan formulir Excel untuk usulan, pemetaan satu tahun, pemantauan satu semester, atau daftar kerja sama; daftar perangkat daerah, mitra, dan pilihan lain ada di selnya. Tombolnya juga ada pada Pemetaan, Pemantauan, dan Pengajuan.
- Formulir yang kembali dibuka seperti berkas lain; jenisnya dikenali. **Banyak formulir** menguji semua formulir di satu folder dan memasukkannya dengan satu tombol. Setiap berkas menjadi impor tersendiri.
- Isian semester yang sudah ada dengan kata lain tidak ditimpa diam-diam: centang **Ganti yang lama** bila memang diganti.

## Yang dibaca dengan hati-hati
- Tanggal yang dapat berarti dua hari diberi catatan; yang tidak ada (31 Februari) membuat barisnya tidak masuk.
- Bila dua pasang kolom nomor dan penanda tangan tidak menyebut milik siapa, pihak Anda dikenali dari pola di seluruh daftar, dan itu dicatat.
- Jangka waktu dipakai bila tanggal berakhir kosong. Isi yang tidak terbaca dan tidak menentukan, misalnya nilai rupiah, ditinggalkan dengan catatan.
- Rumus tidak dihitung; yang dibaca adalah nilai yang tersimpan di berkas.

## Yang sudah ada
Baris yang sama dengan kerja sama di register, dengan baris di atasnya, atau dengan impor terdahulu ditampilkan berdampingan dan tidak dimasukkan dua kali. Centang **Masukkan juga** bila memang berbeda, lalu uji lagi.

## Baris yang belum masuk
**Simpan baris yang belum masuk** membuat berkas Excel berisi baris itu dan alasannya. Perbaiki di sana, lalu impor berkas itu.

## Pemetaan
**Simpan pemetaan** mengingat kolom, urutan tanggal, dan arti kata untuk berkas sejenis berikutnya; pilih namanya pada langkah pertama.

## Menarik kembali
Pada **Riwayat impor**, **Tarik kembali** mengeluarkan semua isi impor itu; isian semester yang diganti kembali seperti semula. Tidak dapat lagi setelah salah satunya diubah atau dipakai, atau setelah ada surat atau paket yang keluar.
`,
} satisfies HelpTopic;
