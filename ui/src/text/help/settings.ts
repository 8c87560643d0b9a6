import type { HelpTopic } from '.';

export default {
  title: 'Pengaturan',
  body: `
Setiap bagian disimpan sendiri. Surat yang sudah terbit tidak ikut berubah.

## Kop surat
Kop **Kepala Daerah** untuk surat yang ditandatangani Gubernur, Bupati, atau Wali Kota; kop **Sekretariat Daerah** untuk yang lain. Lambang diunggah sebagai gambar PNG.

## Pejabat
Isi nama dengan gelar, jabatan, pangkat, dan NIP. Pilih kedudukannya: jabatan sendiri, **a.n.**, atau **a.n. … u.b.**; status Plt., Plh., Pj. ditulis di depan jabatan. NIP yang tidak lazim hanya diperingatkan.

## Penomoran
Pola memuat bagian seperti {klasifikasi}, {urut}, {unit}, {romawi}, dan {tahun}. Kode klasifikasi 100.2.2.3 berasal dari Permendagri 83/2022; peraturan kepala daerah dapat menetapkan lain.

## Kertas dan margin
A4 menurut Permendagri 1/2023, F4 bila ditetapkan peraturan kepala daerah.

## Hari libur
Hari libur nasional dan cuti bersama menurut keputusan bersama tiga menteri; tenggat dalam hari kerja melewatinya. Isi tahun berikutnya begitu keputusannya terbit. **Kembali ke bawaan** menghapus perubahan kantor.

## Aturan
Peraturan di balik tahapan dan tenggat. Kantor dapat menambah berkas aturan sendiri; setelah mengubahnya pilih **Baca ulang aturan**.

## Cadangan
Buat cadangan secara berkala ke diska lain. Ikat memeriksa salinannya sebelum menyatakan selesai.
`,
} satisfies HelpTopic;
