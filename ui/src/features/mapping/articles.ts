import type { Citation, PathView } from '../../generated/submissions';

/** The articles the map stands on, by the references of the rules: the list and its contents, its minutes, its decree. */
export const mapArticles = {
  list: ['PM22 5(3)', 'PM22 25(2)'],
  'mapping-minutes': ['PM22 5(6)'],
  'mapping-decree': ['PM22 25(2)'],
} as const;

/** Citations with their text as the rules hold them; one that no path cites is left out. */
export function citationsOf(paths: readonly PathView[], references: readonly string[]): Citation[] {
  const all = paths.flatMap((path) => [
    ...path.citations,
    ...path.stages.flatMap((stage) => [
      ...stage.citations,
      ...stage.evidence.flatMap((evidence) => evidence.citations),
    ]),
  ]);
  return references.flatMap((reference) => all.find((one) => one.reference === reference) ?? []);
}
