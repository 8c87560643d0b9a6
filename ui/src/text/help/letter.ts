import type { HelpTopic } from '.';

export default {
  title: 'Satu surat',
  body: `
Di kiri tampil surat persis seperti tercetak. Di kanan: kode, rincian, cetakan, pindaian, dan riwayatnya.

## Urutan kerja
1. Isi nomor bila surat masih menunggu nomor.
2. Pilih **Buka di penampil PDF** dan cetak dari sana.
3. Setelah ditandatangani, pilih **Lampirkan surat bertanda tangan**: pindaiannya, atau PDF yang kembali dari aplikasi tanda tangan elektronik.

Bila kantor mengirim lewat Srikandi atau aplikasi tanda tangan elektronik, **Simpan sebagai Word** memberi surat dan lampirannya dengan kata yang sama.

## Cetakan
Mengisi nomor menghasilkan cetakan baru. Cetakan lama tetap tersimpan; bila kodenya diperiksa, Ikat memberi tahu cetakan mana yang menggantikannya.

## Membatalkan
Surat yang keliru tidak diubah, melainkan dibatalkan dengan alasan, lalu dibuat surat baru. Nomor surat batal tidak dapat dipakai lagi.
`,
} satisfies HelpTopic;
