import type { Letter } from '../../generated/letters';
import { lettersText } from '../../text/letters';

export const stateTones = { issued: 'blue', signed: 'green', void: 'red' } as const;

/** Everything a search of the register of letters looks at. */
export function searchedText(letter: Letter, period: string): string {
  const { number, dated, code } = letter.newest;
  return [
    number || lettersText.waitingNumber,
    dated,
    dated.split('-').reverse().join('/'),
    lettersText.kind[letter.kind].name,
    lettersText.to[letter.to],
    period,
    lettersText.scope.short[letter.scope],
    lettersText.state[letter.state],
    code,
  ].join(' ');
}
