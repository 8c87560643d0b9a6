/** Sentences for when the core could not answer at all. */
export const platformText = {
  unexpected: 'Ikat tidak menerima jawaban dari intinya.',
  unexpectedHint:
    'Ulangi langkah tadi. Bila tetap gagal, tutup Ikat lalu buka kembali; data yang tersimpan aman.',
};
