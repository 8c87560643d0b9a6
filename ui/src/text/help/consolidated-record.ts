import type { HelpTopic } from '.';

export default {
  title: 'Catatan kantor lain',
  body: `
Isi catatan ini ditulis kantor pengirimnya dan datang dengan paketnya. Di sini catatan itu hanya dibaca; kantor itulah yang mengubahnya.

## Yang dapat dilakukan dari sini
- **Catatan**: menulis catatan, mengusulkan perbaikan satu isian, atau meminta pindaian. Semuanya ikut dalam tanda terima berikutnya.
- **Ke Pertentangan**: bila paket-paket kantor itu menyebut isi yang berbeda.
- **Kembar**: membandingkan dengan catatan kantor lain tentang naskah yang sama.

## Asal dan versi
Setiap isi yang pernah dikirim tersimpan dengan paket yang memuatnya dan bedanya dari yang berlaku sekarang. Surat rekapitulasi kantor itu tercantum di bawahnya.

## Pindaian
Paket menyebut nama dan ukuran pindaian. Berkasnya sendiri tetap di kantor pengirim.
`,
} satisfies HelpTopic;
