import type { HelpTopic } from '.';

export default {
  title: 'Rincian kerja sama',
  body: `
Satu kerja sama dengan pihak, naskah, perkembangan, pindaian, dan riwayatnya.

## Status
Status dihitung dari tanggal pada naskah setiap kali dibuka, tidak pernah ditulis tangan. **Akan berakhir** berarti berakhir dalam 90 hari.

## Diterima biro
Sesudah tanda terima dimasukkan, di bawah judul tertulis kapan biro menerima kerja sama ini. Catatan biro yang terbuka tampil di atas, dan di formulir tepat di bawah isian yang dimaksud.

## Tindakan
- **Ubah** (\`Ctrl+E\`) membuka isian.
- **Akhiri kerja sama** mencatat tanggal dan alasan bila selesai sebelum waktunya (PP 28/2018 Pasal 9 dan 22). Pergantian pimpinan daerah tidak mengakhiri kerja sama.
- **Ajukan adendum**, **Ajukan perpanjangan**, dan **Ajukan pembaruan** memulai pengajuannya dengan isi kerja sama ini. Adendum dan perpanjangan tidak mengulang pemetaan dan penawaran; naskahnya tercatat di sini. Pembaruan menjadi kerja sama baru, juga untuk yang sudah diakhiri.
- **Salin sebagai kerja sama baru** memakai pihak dan isi yang sama tanpa nomor dan tanggal, untuk kerja sama serupa.
- **Batalkan catatan** untuk catatan yang keliru. Catatan keluar dari hitungan, tetapi tetap tersimpan dengan alasannya.

## Perkembangan
Diisi tiap semester: perkembangan, permasalahan, upaya penyelesaian, dan hal lain yang disepakati. Isinya tercetak dalam laporan.

## Pindaian
Pindaian berupa PDF, gambar, atau dokumen kantor. Ikat memeriksa keutuhannya setiap kali dibuka. Pindaian yang keliru ditarik dengan alasan.

## Riwayat
Setiap simpanan tercatat: siapa, kapan, dan isi sebelum serta sesudahnya.
`,
} satisfies HelpTopic;
