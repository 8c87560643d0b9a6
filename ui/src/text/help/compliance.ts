import type { HelpTopic } from '.';

export default {
  title: 'Kepatuhan',
  body: `
Layar ini milik biro. Satu ubin dan satu baris mewakili satu kantor; keduanya selalu memperlihatkan pilihan dan saringan yang sama.

## Keadaan kantor
- **Terlambat**: belum mengirim, tenggat sudah lewat.
- **Belum mengirim**: belum ada paket yang digabung untuk periode ini.
- **Digabung**: paket sudah masuk, tanda terima belum terbit.
- **Ada catatan**: paket sudah masuk; ada catatan terbuka atau baris yang ditolak.
- **Diterima**: paket sudah masuk dan tanda terimanya terbit.

Jam kecil menandai paket yang digabung setelah tenggat. Tenggat adalah pengaturan kantor, bukan bunyi peraturan. Tekan satu keadaan di atas peta untuk menyaring; tekan sekali lagi untuk melepasnya.

## Kementerian
Register kementerian membuka layar ini dengan semua provinsi. Ubin provinsi menyebut berapa kantornya yang sudah digabung, misalnya **12/38**, dengan pita sepanjang bagiannya. Setelah tenggat, provinsi yang sebagian kantornya belum mengirim berwarna kuning dan yang belum ada paketnya merah. Tekan ubin atau baris untuk membuka kantor-kantornya; **Semua provinsi** kembali ke peta. Tabelnya menurut provinsi atau semua kantor sekaligus.

## Papan ketik
Di peta: panah berpindah antar-ubin, \`Home\` dan \`End\` ke ujung, \`Enter\` memilih. Di tabel: panah dan \`Enter\`; \`Esc\` melepas pilihan.

## Satu kantor
Pilih kantor untuk melihat paket yang pernah digabung, urutan kiriman yang hilang, dan catatan terbukanya. Kantor juga menghitung paket yang dibuat tetapi tidak dikirim, jadi kiriman yang hilang tidak selalu berarti ada yang tertinggal.

## Tanda terima
**Buat tanda terima** memperlihatkan isinya dahulu: jumlah yang diterima, yang ditolak, dan semua catatan terbuka. Simpan berkasnya dan kirim kepada kantor itu; lembar cetaknya untuk arsip. Bila sesudahnya ada catatan baru, **Perbarui**: kantor menerima tanda terima berikutnya. Untuk banyak kantor sekaligus, semua tanda terima disimpan ke satu folder dengan kode daerah pada namanya. Kantor yang registernya berjalan di dua komputer mendapat satu untuk paket terakhir dari masing-masing.

## Surat pengingat
Pilih kantor yang belum mengirim, lihat suratnya, lalu simpan sebagai PDF atau Word. Nomor surat dikosongkan untuk agenda.

## Menyimpan sebagai Excel
Tombol **Simpan sebagai Excel atau CSV** menyimpan semua daerah dengan keadaannya pada periode ini.
`,
} satisfies HelpTopic;
