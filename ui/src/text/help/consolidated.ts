import type { HelpTopic } from '.';

export default {
  title: 'Register Gabungan',
  body: `
Kerja sama kantor ini dan semua kantor yang paketnya sudah digabungkan, dalam satu tempat.

## Dua cara menghitung
- **Per daerah**: setiap catatan kantor dihitung. Jumlahnya sama dengan jumlah rekap semua kantor.
- **Per naskah unik**: satu naskah dihitung satu kali, juga bila dua kantor mencatatnya.

Sebutkan selalu cara mana yang dipakai. Kedua angka tidak boleh dijumlahkan.

## Daftar
- Cari dengan \`/\`, saring menurut **Kantor**, **Jenis**, **Status**, **Keadaan**, **Tahun**, atau **Urusan**. **Bertentangan** dan **Ada catatan terbuka** menyaring yang perlu dikerjakan.
- Tanpa saringan **Keadaan**, hanya yang berlaku di register yang tampil. **Ditarik**: paket terbaru kantornya tidak lagi memuatnya. **Batal**: dibatalkan kantornya. **Milik kantor lain**: sudah diputuskan bukan milik pengirimnya.
- \`Enter\` membuka catatan. Catatan kantor lain hanya dapat dibaca; catatan kantor ini dapat diubah.

## Rekap dan Perbandingan
Pilih periode dan kerja sama yang dihitung. **Salin tabel** menyalin angka untuk lembar kerja. Perbandingan memperlihatkan selisih dua periode dengan tanda + atau −.

## Kembar
Naskah antardaerah sering dicatat oleh kedua kantornya. Ikat mengusulkan pasangan yang mirip; Anda yang memutuskan. Sampai diputuskan, keduanya tetap dihitung sendiri-sendiri.

## Menyimpan sebagai Excel
Tombol **Simpan sebagai Excel atau CSV** menyimpan register gabungan seperti yang tampil; pada **Rekap**, angka setiap daerah.
`,
} satisfies HelpTopic;
