/** Wording of what is done on the record of a submission: ticks, named moves, working papers. */
import type { ItemAnswer } from '../generated/submissions';
import { longDate, number } from './format';

export const answerWords: Record<ItemAnswer, string> = {
  ada: 'Ada',
  belum: 'Belum',
  'tidak-berlaku': 'Tidak berlaku',
};

export const ticksText = {
  all: 'Semua ada',
  allOf: (list: string) => `Semua ada: ${list}`,
  open: (left: number, all: number) => `${number(left)} dari ${number(all)} belum`,
  whole: 'Semua ada',
  unanswered: (left: number, all: number) => `${number(left)} dari ${number(all)} belum dijawab`,
  answered: 'Semua dijawab',
  note: 'Catatan',
  why: 'Alasan tidak berlaku',
  reasonMissing: 'Tulis mengapa butir ini tidak berlaku.',
  weight: (weight: number) => `bobot ${number(weight)}`,
  notAsked: 'tidak diminta pada keadaan ini',
  unticked: 'belum diperiksa',
  summary: (list: string, there: number, all: number) => `${list}: ${number(there)} dari ${number(all)} ada`,
  reviewSummary: (review: string, there: number, all: number) =>
    `${review}: ${number(there)} dari ${number(all)} dijawab`,
  score: (score: number) => `Nilai ${number(score)} dari 100`,
  earlier: (count: number) => `Catatan sebelumnya (${number(count)})`,
};

export const movesText = {
  which: 'Langkah yang ditempuh',
  actor: (name: string) => `Pelaku: ${name}`,
  takenOver: (day: string) =>
    `Pelaksanaan urusan telah diambil alih pada ${longDate(day)}. Yang tersisa hanya mencatat pengakhirannya.`,
  takeover: {
    menu: 'Diambil alih…',
    title: 'Catat pengambilalihan?',
    text: 'Pelaksanaan urusan diambil alih; sesudah ini hanya pengakhirannya yang dicatat.',
    confirm: 'Catat pengambilalihan',
    done: 'Pengambilalihan tercatat.',
  },
};

export const changeText = {
  document: (name: string) => `Naskahnya tercatat sebagai ${name.toLowerCase()} pada kerja sama induk.`,
};

export const addendumText = {
  text: 'Untuk adendum, hanya perubahannya yang menentukan perlu tidaknya persetujuan DPRD.',
  needed: 'Perubahan ini memerlukan persetujuan DPRD.',
  free: 'Perubahan ini tidak memerlukan persetujuan DPRD.',
  basis: (basis: string) => `Dasar perubahan: ${basis}`,
};
export const scansText = { title: 'Pindaian lain' };
