/** Wording of spreadsheets that are saved. */
export const sheetsText = {
  save: 'Simpan sebagai Excel atau CSV',
  short: 'Simpan sebagai Excel',
  xlsx: 'Excel (.xlsx)',
  csv: 'CSV, tabel pertama saja',
  saving: 'Menyimpan lembar kerja',
};
