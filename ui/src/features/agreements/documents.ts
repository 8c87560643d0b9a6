import type { Document } from '../../generated/agreements';

/** A document and how deep it stands under others. */
export interface TreeDocument<T> {
  document: T;
  depth: number;
}

/** Documents as a tree read from top to bottom: KB, its PKS, their adendum; a lost or circular parent stands on top. */
export function documentTree<T extends Pick<Document, 'id' | 'parent_id'>>(
  documents: readonly T[],
): TreeDocument<T>[] {
  const ids = new Set(documents.map(({ id }) => id));
  const seen = new Set<string>();
  const tree: TreeDocument<T>[] = [];
  const place = (document: T, depth: number) => {
    if (seen.has(document.id)) return;
    seen.add(document.id);
    tree.push({ document, depth });
    for (const child of documents) if (child.parent_id === document.id) place(child, depth + 1);
  };
  for (const document of documents) {
    if (document.parent_id === null || document.parent_id === '' || !ids.has(document.parent_id))
      place(document, 0);
  }
  for (const document of documents) place(document, 0);
  return tree;
}
