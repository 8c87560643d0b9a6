import FileText from '@lucide/svelte/icons/file-text';
import { call } from '../../platform';
import type { PaletteEntry } from '../../shared/keys/palette';
import { router } from '../../shell/router.svelte';
import { shortDate } from '../../text/format';
import { lettersText as words } from '../../text/letters';
import { periodName, periodOf } from './period';

const found = 5;
/** Small letters, without the signs that numbers and codes are broken by. */
const plain = (text: string) => text.toLowerCase().replace(/[\s./-]/g, '');

/** Letters for the palette, by number, code, kind, period, or day: the newest first. */
export async function searchLetters(text: string): Promise<PaletteEntry[]> {
  const typed = text.split(/\s+/).map(plain).filter(Boolean);
  if (typed.length === 0) return [];
  const entries = (await call('letters_all', {})).map((letter) => {
    const { number, code, dated } = letter.newest;
    const label = `${words.kind[letter.kind].name} ${periodName(periodOf(letter.period_from, letter.period_to))}`;
    const all = plain([label, number, code, shortDate(dated), words.to[letter.to]].join(' '));
    return { letter, label, number, dated, all };
  });
  return entries
    .filter(({ all }) => typed.every((word) => all.includes(word)))
    .slice(0, found)
    .map(({ letter, label, number, dated }) => ({
      id: `letter-${letter.id}`,
      label,
      group: words.title,
      icon: FileText,
      note: [number, shortDate(dated)].filter(Boolean).join(' · '),
      run: () => router.go('letter', { id: letter.id }),
    }));
}
