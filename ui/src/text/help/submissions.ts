import type { HelpTopic } from '.';

export default {
  title: 'Daftar pengajuan',
  body: `
Pengajuan adalah rencana kerja sama sejak surat pertama sampai naskahnya ditandatangani. Daftar memuat semuanya; yang paling lama menunggu berada di atas.

## Daftar
- Tekan \`/\` lalu ketik judul, mitra, pemrakarsa, atau nomor surat.
- Saringan **Jenis**, **Tahap**, **Keadaan**, dan **Giliran** mempersempit daftar; angkanya adalah banyaknya pengajuan.
- **Giliran** menyebut siapa yang harus bertindak dan batas waktunya yang terdekat. Arahkan penunjuk ke sana untuk membaca apa yang ditunggu. **Perlu tindakan kita** menampilkan yang menunggu kantor, perangkat daerah, atau TKKSD.
- **Penyimpangan** menandai tahap yang disyaratkan aturan tetapi dilewati. Alasannya ada pada rincian.
- **Rapat kantor** di kanan atas membuka rapat yang tidak menyangkut satu pengajuan saja.

## Papan
- Tab **Papan** menampilkan pengajuan satu jalur menurut tahap yang menunggu. Klik kartu untuk membuka rinciannya.

## Dengan papan ketik
- \`Ctrl+N\` mencatat pengajuan baru, \`Enter\` membuka baris yang dipilih.

## Formulir untuk perangkat daerah
**Buat formulir** menyimpan formulir Excel yang diisi di tempat lain dan kembali lewat **Impor**, satu berkas atau satu folder sekaligus.
`,
} satisfies HelpTopic;
