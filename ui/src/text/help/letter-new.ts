import type { HelpTopic } from '.';

export default {
  title: 'Membuat surat',
  body: `
Konsep tersimpan sendiri, jadi boleh ditinggalkan kapan saja.

## Jenis surat
- **Rekapitulasi**: tabel kerja sama kepada Gubernur atau Menteri (Permendagri 22/2020 Pasal 17 dan Pasal 39).
- **Laporan semester TKKSD** dan **Laporan tahunan TKKSD**: kepada Kepala Daerah, ditandatangani Ketua, Wakil Ketua, atau Sekretaris TKKSD (Permendagri 22/2020 Pasal 46 dan Pasal 47).
- **Laporan tahunan KSDPL/KSDLL**: sembilan butir Permendagri 25/2020 Pasal 37, kabupaten/kota kepada Gubernur pada minggu pertama Januari, provinsi kepada Menteri melalui Sekretaris Jenderal pada minggu kedua.
- **Rekapitulasi gabungan**, hanya di biro provinsi: Gubernur kepada Menteri atas provinsi dan semua kabupaten/kota. Lampiran I memuat jumlah setiap daerah, lampiran berikutnya kerja sama setiap daerah. Jumlah **per daerah** menghitung catatan setiap daerah; jumlah **per naskah unik** menghitung satu kali naskah yang dicatat beberapa daerah. Daerah yang belum mengirim disebut namanya.

Laporan dicetak di belakang surat pengantarnya dalam satu berkas. Panel kanan menyebut kerja sama yang isinya belum lengkap. Untuk KSDPL/KSDLL pilih **Lengkapi** untuk mengisinya; yang tetap kosong tercetak sebagai garis untuk diisi dengan tangan.

## Periode dan cakupan
- **Yang berlaku**: berlaku paling sedikit satu hari pada periode. Lazim untuk laporan semester menurut Permendagri 22/2020 Pasal 17 dan Pasal 39.
- **Yang ditandatangani**: naskahnya ditandatangani pada periode.
- **Semua**: seluruh isi register.

## Tanggal sebelum periode berakhir
Surat yang bertanggal sebelum akhir periode belum lengkap. Pilih tanggal lain, atau terbitkan sebagai **laporan sementara**; register menandainya demikian.

## Nomor
Dengan **Nomor menyusul** surat dicetak bertempat kosong. Nomor lengkap diisi setelah ada di buku agenda.

## Kolom lampiran
Hanya pada rekapitulasi. Pada rekapitulasi gabungan, kolom pemantauan dan evaluasi tidak tersedia karena datanya tidak ikut dalam paket. Susunan **Lengkap** menjawab semua butir isi laporan, huruf a sampai i. Kolom dapat dipilih dan diurutkan dengan tombol panah.

## Menerbitkan
Pratinjau adalah surat sesungguhnya dengan tanda KONSEP. Setelah **Terbitkan**, baris lampiran dibekukan dan surat mendapat kode.

Surat beribu baris memerlukan waktu. Ikat menunjukkan sampai mana; **Batalkan** atau \`Esc\` menghentikannya tanpa ada surat yang terbit dan tanpa nomor yang terpakai. Saat surat sudah disimpan ke register, penerbitan tidak dapat dibatalkan lagi.

## Menyimpan sebagai Excel
**Simpan sebagai Excel** menyimpan angka yang akan tercetak dan kerja sama yang dihitung, dengan cara menghitung yang sama.
`,
} satisfies HelpTopic;
