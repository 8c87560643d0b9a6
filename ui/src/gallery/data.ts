export interface Row {
  id: string;
  title: string;
  kind: string;
  status: 'berjalan' | 'akan' | 'berakhir' | 'batal';
  partner: string;
  number: string;
  signed: string;
  ends: string;
  value: string;
  unit: string;
}

const titles = [
  'Elektronifikasi Penarikan Retribusi Parkir Tepi Jalan Umum di Wilayah Kota Malang',
  'Pengendalian Pencemaran Air Sungai Brantas di Wilayah Perbatasan',
  'Pelayanan Rujukan Kesehatan bagi Penduduk Perbatasan Antardaerah',
  'Penyelenggaraan Pendidikan, Penelitian, dan Pengabdian kepada Masyarakat',
  'Pengelolaan Sampah Tempat Pemrosesan Akhir Regional Malang Raya',
  'Pemanfaatan Data Kependudukan dalam Lingkup Pelayanan Perpajakan Daerah',
  'Penyediaan Air Minum Lintas Kabupaten/Kota Sumber Wendit',
  'Sinergi Penanganan Bencana Alam dan Pengurangan Risiko di Lereng Arjuno',
  'Pelindungan Tenaga Kerja Rentan melalui Jaminan Sosial Ketenagakerjaan',
];
const partners = [
  'Pemerintah Kabupaten Malang',
  'PT Bank Pembangunan Daerah Jawa Timur Tbk',
  'Universitas Brawijaya',
  'Pemerintah Kota Batu',
  'BPJS Ketenagakerjaan Cabang Malang',
  'Pemerintah Provinsi Jawa Timur',
  'Perumda Tugu Tirta',
];
const kinds = ['KSDPK', 'KSDD wajib', 'KSDPK', 'Sinergi', 'KSDD sukarela', 'KSDPK'];
const units = ['Dinas Perhubungan', 'Dinas Lingkungan Hidup', 'Dinas Kesehatan', 'Bagian Hukum', 'Bapenda'];
const states = ['berjalan', 'berjalan', 'akan', 'berakhir', 'berjalan', 'berjalan', 'batal'] as const;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const two = (n: number) => String(n).padStart(2, '0');

export function rowAt(index: number): Row {
  const year = 2020 + (index % 6);
  return {
    id: `r${index}`,
    title: pick(titles, index * 5 + Math.floor(index / 9)),
    kind: pick(kinds, index),
    status: pick(states, index),
    partner: pick(partners, index * 3),
    number: `100.2.2.${(index % 7) + 1}/${(index * 37) % 900}/35.73.112/${year}`,
    signed: `${year}-${two((index % 12) + 1)}-${two(((index * 7) % 28) + 1)}`,
    ends: `${year + 3}-${two((index % 12) + 1)}-${two(((index * 7) % 28) + 1)}`,
    value: index % 3 === 0 ? String(1_500_000_00 * ((index % 40) + 1)) : '',
    unit: pick(units, index),
  };
}
export const rowCount = 100_000;

/** A small two-page PDF written by hand, in the standard fonts. */
export function samplePdf(): Uint8Array {
  const lines = [
    'PEMERINTAH KOTA MALANG',
    'SEKRETARIAT DAERAH',
    '',
    'Nomor   : 100.2.2.3/      /2025',
    'Sifat   : Penting',
    'Hal     : Laporan Rekapitulasi Kerja Sama Daerah Tahun 2025',
    '',
    'Berdasarkan ketentuan Pasal 17 ayat (5), bersama ini kami sampaikan rekapitulasi',
    'kerja sama daerah: 16 (enam belas) KSDD, 90 (sembilan puluh) KSDPK, dan 5 (lima) Sinergi.',
  ];
  const page = (n: number) =>
    `BT /F1 12 Tf 72 770 Td 16 TL ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} (Halaman ${n}) Tj ET`;
  const streams = [page(1), page(2)];
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 595 842]/Resources<</Font<</F1 7 0 R>>>>>>',
    '<</Type/Page/Parent 2 0 R/Contents 5 0 R>>',
    '<</Type/Page/Parent 2 0 R/Contents 6 0 R/MediaBox[0 0 842 595]>>',
    ...streams.map((stream) => `<</Length ${stream.length}>>stream\n${stream}\nendstream`),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const start = text.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}
