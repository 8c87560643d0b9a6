import type { HelpTopic } from '.';

export default {
  title: 'Memeriksa surat',
  body: `
Setiap surat memuat kode 21 tanda di kakinya. Dengan kode itu Ikat menemukan kembali suratnya dan menunjukkan apa yang harus tertulis.

1. Ketik kode dari kertas, atau tempel teks dari pemindai QR.
2. Baca hasilnya: berlaku, sudah diganti cetakan lain, atau batal.
3. Bandingkan setiap baris dengan kertas dan centang yang cocok.

Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh. Tanda terakhir adalah tanda periksa: satu huruf yang salah baca langsung ketahuan.

Bila satu baris saja berbeda dengan kertas, kertas itu bukan surat yang diterbitkan dari register ini.
`,
} satisfies HelpTopic;
