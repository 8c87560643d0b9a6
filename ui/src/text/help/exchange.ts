import type { HelpTopic } from '.';

export default {
  title: 'Kirim',
  body: `
Berkas **.ikat** memuat isi register untuk satu periode, ditandatangani kunci kantor ini. Biro provinsi memasukkannya tanpa mengetik ulang.

## Membuat berkas
1. Pilih periodenya dan periksa isi berkas serta hal yang perlu diperhatikan.
2. Pilih tempat menyimpan. Ikat membuat berkas, membuka ulang, dan memeriksanya sebelum menyatakan selesai.
3. Cetak **tanda kirim** dan kirim bersama berkasnya. Penerima mencocokkan sidik berkas.

Bila diska penuh atau diska lepas dicabut, berkas setengah jadi tidak pernah tertinggal. Ulangi ke tempat lain. Pembuatan yang lama dapat dihentikan dengan **Batalkan** atau \`Esc\`: tidak ada berkas yang tersisa dan nomor kiriman belum terpakai.

## Teruskan ke Kementerian
Hanya di register provinsi. Ikat membuat satu folder berisi paket daerah persis seperti saat diterima, paket provinsi sendiri, dan **daftar terusan** yang ditandatangani kunci provinsi. Daftar itu menyebut setiap kantor beserta kuncinya, dan daerah yang belum mengirim. Isi paket tidak dapat diubah tanpa merusak tanda tangan kantor yang membuatnya.

## Riwayat pengiriman
Semua berkas yang pernah dibuat, masing-masing dengan tanda kirimnya.

## Tanda terima
Biro mengirim berkas .ikat-terima setelah menerima paket. **Buka tanda terima** memeriksa tanda tangannya dan memperlihatkan isinya; register berubah setelah **Masukkan** ditekan. Pertama kali, ketik sidik jari dari surat kunci biro di atas kertas. Setelah itu setiap kerja sama menunjukkan kapan diterima dan catatan biro atasnya, dan paket berikutnya menyebut tanda terima itu.

## Pindaian
Paket menyebut nama pindaian tanpa berkasnya. Bila biro memintanya, permintaan itu tampak di **Tanda terima**; **Simpan pindaian** menyusunnya menjadi satu berkas .ikat-scans untuk dikirim. Pindaian seluruh paket juga dapat disimpan setelah paket dibuat.

## Memeriksa berkas
**Periksa berkas** membuktikan tanda tangan dan setiap tabel di dalam berkas tanpa memasukkannya ke register. Satu bita yang berubah membuat berkas ditolak, dengan alasannya.

## Kunci kantor
**Surat kunci** memuat sidik jari kunci kantor ini dan QR-nya. Cetak, mintakan tanda tangan, dan serahkan kepada biro di luar pos-el, satu kali sebelum paket pertama. **Ganti kunci** bila komputer kantor hilang.
`,
} satisfies HelpTopic;
