import type { HelpTopic } from '.';

export default {
  title: 'Terima Paket',
  body: `
Layar ini milik biro provinsi. Paket kantor kabupaten/kota dibaca, diperiksa, lalu digabungkan setelah Anda setujui. Sebelum **Gabungkan** ditekan dan dipastikan, register tidak berubah.

## Membaca
1. Simpan paket (.ikat) dari semua kantor di satu folder, lalu **Pilih folder**. Satu berkas juga dapat dipilih.
2. Ikat membuktikan tanda tangan setiap berkas sebelum mempercayai isinya. Pembacaan dapat dihentikan dengan \`Esc\`.

## Rencana
Tabel memperlihatkan apa yang terjadi per berkas: kerja sama baru, berubah, dibatalkan, ditarik, sama, dan baris yang ditolak. Pilih baris dengan panah dan buka dengan \`Enter\` untuk melihat perubahannya isian demi isian.

- **Siap**: dapat digabungkan.
- **Kunci belum dikenal**: ditahan. Cocokkan sidik jari dengan surat kunci di atas kertas, lalu **Daftarkan kunci**.
- **Ditolak**: tidak dapat dipakai; alasannya tertulis.
- **Sudah diterima**: pernah digabungkan; tidak mengubah apa pun.

## Pertentangan
Bila dua isi berbeda sama-sama mungkin benar, Ikat bertanya. Nilainya tampil berdampingan. **Putuskan nanti** selalu boleh: pertentangan menunggu di **Pertentangan terbuka** dan isi yang berlaku tidak berubah.

**Diubah setelah diberi catatan**: kantor mengubah yang Anda beri catatan. Isi dari kantor tetap berlaku; yang diputuskan hanya catatan Anda: sudah seperti yang diminta, ditutup karena alasan lain, atau dibiarkan terbuka. Tanpa jawaban, catatan tetap terbuka. Bila penggabungan ditarik kembali, catatan yang ditutup bersamanya terbuka lagi.

## Menarik kembali
Buka penggabungan di **Riwayat penggabungan**, pilih **Tarik kembali**, dan tulis alasannya. Paketnya dapat dibaca dan digabungkan lagi.

## Tanda terima
Setelah menggabungkan, tekan **Tanda terima** pada penggabungan itu untuk menerbitkan semuanya sekaligus. Yang sudah terbit tercantum di bagian **Tanda terima** dan dapat dilihat atau disimpan lagi.

## Pindaian
**Berkas pindaian** menerima berkas .ikat-scans dari kantor yang paketnya sudah digabungkan. Hanya pindaian yang disebut paketnya yang masuk; yang lain ditolak dengan namanya. Permintaan yang terjawab ditutup dengan sendirinya. Untuk meminta pindaian, buka kerja samanya di **Register Gabungan**, bagian **Pindaian**.

## Kantor pengirim
Setiap kantor didaftarkan sekali dari surat kunci: ketik sidik jarinya atau pindai QR-nya. Kunci yang dicabut tidak dapat dipakai kembali.

Di register kementerian, **Dari terusan provinsi** mendaftarkan sekaligus kunci semua kantor yang dijamin sebuah provinsi, setelah kunci provinsi itu sendiri didaftarkan dari kertas. Kunci yang sudah dikenal dengan cara lain tidak pernah digantikan.
`,
} satisfies HelpTopic;
