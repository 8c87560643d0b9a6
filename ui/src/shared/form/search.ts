/** Folds text for searching in lists: lower case, no marks, one space, "kerja sama" and "kerjasama" alike. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/kerja sama/g, 'kerjasama')
    .trim();
}

/** Items whose text holds every word of the query; those that start with it come first. */
export function matching<T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] {
  const wanted = folded(query);
  if (wanted === '') return [...items];
  const words = wanted.split(' ');
  const hits = items
    .map((item) => ({ item, text: folded(textOf(item)) }))
    .filter(({ text }) => words.every((word) => text.includes(word)));
  const startsFirst = (text: string) => (text.startsWith(wanted) ? 0 : text.includes(` ${wanted}`) ? 1 : 2);
  return hits.sort((a, b) => startsFirst(a.text) - startsFirst(b.text)).map(({ item }) => item);
}
