import type { Dispatch } from '../../generated/exchange';
import type { Letter } from '../../generated/letters';
import { moment, shortDate } from '../../text/format';
import { homeText } from '../../text/home';

export interface Paper {
  id: string;
  kind: 'letter' | 'package';
  title: string;
  /** As shown. */
  day: string;
}

const shown = 4;

/** The newest letters and packages together, newest first. */
export function latestPapers(letters: readonly Letter[], dispatches: readonly Dispatch[]): Paper[] {
  const papers = [
    ...letters.map((letter) => ({
      id: letter.id,
      kind: 'letter' as const,
      title: homeText.letter(letter.newest.number.trim()),
      day: shortDate(letter.newest.dated),
      at: letter.created_at,
    })),
    ...dispatches.map((dispatch) => ({
      id: dispatch.id,
      kind: 'package' as const,
      title: homeText.package(dispatch.file_name),
      day: moment(dispatch.created_at),
      at: dispatch.created_at,
    })),
  ];
  return papers
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, shown)
    .map(({ id, kind, title, day }) => ({ id, kind, title, day }));
}
