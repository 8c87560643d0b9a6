/** Wording of what is saved under a name: a recap, a filter. */
export interface SavedWords {
  /** What is saved, in the middle of a sentence. */
  noun: string;
  nameHint: string;
  saveText: string;
}

const capital = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1);

/** All words of one kind of thing that is saved. */
export const savedText = ({ noun, nameHint, saveText }: SavedWords) => ({
  saved: `${capital(noun)} tersimpan`,
  saveTitle: `Simpan ${noun}`,
  saveText,
  name: `Nama ${noun}`,
  nameHint,
  nameTaken: `Nama ini sudah dipakai ${noun} lain.`,
  keep: 'Simpan',
  rename: 'Ubah nama…',
  renameTitle: `Ubah nama ${noun}`,
  remove: 'Hapus',
  removed: (name: string) => `${capital(noun)} “${name}” dihapus.`,
  restored: (name: string) => `${capital(noun)} “${name}” dikembalikan.`,
  pin: 'Sematkan di Beranda',
  unpin: 'Lepas dari Beranda',
  pinned: (name: string) => `${capital(noun)} “${name}” tampil di Beranda.`,
  kept: (name: string) => `${capital(noun)} “${name}” disimpan.`,
  more: (name: string) => `Tindakan untuk ${noun} ${name}`,
});

export type SavedText = ReturnType<typeof savedText>;
