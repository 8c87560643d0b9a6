import type { HelpTopic } from '.';

export default {
  title: 'Satu surat',
  body: `
Di kiri tampil surat persis seperti tercetak. Di kanan: kode, rincian, cetakan, pindaian, dan riwayatnya.

## Urutan kerja
1. Isi nomor bila surat masih menunggu nomor.
2. Pilih **Buka di penampil PDF** dan cetak dari sana.
3. Setelah ditandatangani, pindai lalu pilih **Lampirkan pindaian**.

## Cetakan
Mengisi nomor menghasilkan cetakan baru. Cetakan lama tetap tersimpan; bila kodenya diperiksa, Ikat memberi tahu cetakan mana yang menggantikannya.

## Membatalkan
Surat yang keliru tidak diubah, melainkan dibatalkan dengan alasan, lalu dibuat surat baru. Nomor surat batal tidak dapat dipakai lagi.
`,
} satisfies HelpTopic;
