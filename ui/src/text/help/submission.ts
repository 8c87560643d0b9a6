import type { HelpTopic } from '.';

export default {
  title: 'Rincian pengajuan',
  body: `
Tahapan ditampilkan menurut urutan aturannya. Tahap yang menunggu terbuka; tahap lain dapat dibuka.

## Mencatat bukti
- Isi nomor, tanggal, dan hasilnya, lalu pilih **Simpan bukti**.
- Naskah yang isinya ditentukan aturan diperiksa butir demi butir: **Ada**, **Belum**, atau **Tidak berlaku** beserta alasannya. **Semua ada** menandai seluruhnya sekaligus.
- Kriteria kajian dijawab satu per satu, dengan catatan bila perlu. Jawabannya ikut tersimpan bersama bukti.
- Bukti yang keliru diubah dengan **Perbaiki**. Catatan lamanya tetap ada pada riwayat.
- **Tambah pindaian** melampirkan pindaian naskah pada buktinya; pindaian dapat dibuka, disalin, dan ditarik.

## Menyelesaikan tahap
- **Yang masih kurang** menyebut apa yang belum ada dan pasalnya. Klik pasalnya untuk membaca bunyinya.
- Isi **Tanggal selesai**, lalu pilih **Selesaikan tahap**. Hanya ketentuan peraturan yang menolak; kebiasaan diperingatkan.
- **Lewati tahap…** meminta alasan. Tahap yang disyaratkan tetapi dilewati tercatat sebagai penyimpangan.
- Setelah naskah ditandatangani, Ikat membuat kerja samanya; pengajuan dan kerja sama saling terhubung.

## Mengembalikan, menolak, menarik
- Menu di kanan atas memuat **Kembalikan…**, **Tolak…**, dan **Tarik…**; masing-masing meminta tanggal dan alasan. Bila aturannya mengenal beberapa langkah dari tahap itu, pilih salah satu.
- **Diambil alih…** tampil hanya pada kerja sama yang dapat diambil alih pemerintah.

## Rapat dan notula
- **Catat rapat** mencatat perundingan dan rapat TKKSD tentang pengajuan ini: peserta, pembahasan, dan keputusannya.
- Centang keputusan yang sudah selesai; yang belum tampil pada **Agenda**.

## Naskah kerja
- Kartu **Naskah kerja** menyusun lembar pemeriksaan, telaahan, berita acara, surat, dan rancangan naskah dari isi pengajuan.
- **Pratinjau** menampilkan hasilnya. Simpan sebagai PDF untuk dicetak, atau untuk Word (.docx) agar dapat disunting.

## Batas waktu
- Jam yang berjalan tampil di kanan beserta pasalnya, juga pada layar **Agenda**.
`,
} satisfies HelpTopic;
