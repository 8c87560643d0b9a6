/** Wording of the working papers of a submission. */
import { number } from './format';

export const papersText = {
  title: 'Naskah kerja',
  text: 'Disusun dari isi pengajuan ini; yang belum diisi menjadi garis titik-titik.',
  whole: 'Semua isiannya ada',
  missing: (count: number) => `${number(count)} isian belum ada`,
  missingOf: 'Belum diisi:',
  preview: 'Pratinjau',
  previewOf: (name: string) => `Pratinjau ${name}`,
  pdf: 'Simpan PDF',
  word: 'Simpan untuk Word (.docx)',
  saveOf: (name: string) => `Simpan ${name}`,
  none: 'Pengajuan ini tidak memiliki naskah kerja.',
  loading: 'Menyusun naskah kerja',
};
