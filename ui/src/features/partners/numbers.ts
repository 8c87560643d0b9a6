const digitsOf = (typed: string): string => typed.replace(/\D/g, '');
const cut = (digits: string, lengths: readonly number[]): string[] => {
  let at = 0;
  return lengths.flatMap((length) => {
    const part = digits.slice(at, at + length);
    at += length;
    return part === '' ? [] : [part];
  });
};

/** A text that holds more than digits and what groups them is left as it was typed: the rules say what is wrong. */
const isNumber = (typed: string): boolean => /^[\d .-]*$/.test(typed);

/** A business number in groups of four: "9120 3045 6789 0". */
export function groupedNib(typed: string): string {
  if (!isNumber(typed)) return typed;
  return (digitsOf(typed).match(/\d{1,4}/g) ?? []).join(' ');
}

/** A tax number as it is printed: "01.234.567.8-901.000" up to 15 digits, "0012 3456 7890 1000" from 16 on. */
export function groupedNpwp(typed: string): string {
  if (!isNumber(typed)) return typed;
  const digits = digitsOf(typed);
  if (digits.length > 15) return (digits.match(/\d{1,4}/g) ?? []).join(' ');
  const parts = cut(digits, [2, 3, 3, 1, 3, 3]);
  return parts.slice(0, 4).join('.') + (parts.length > 4 ? `-${parts.slice(4).join('.')}` : '');
}

/** Where the cursor stands in the grouped text when it stood at `at` in the typed one: behind the same digit. */
export function caretAfter(typed: string, at: number, grouped: string): number {
  const before = digitsOf(typed.slice(0, at)).length;
  if (before === digitsOf(typed).length) return grouped.length;
  let seen = 0;
  for (const [index, sign] of [...grouped].entries()) {
    if (seen === before) return index;
    if (/\d/.test(sign)) seen += 1;
  }
  return grouped.length;
}
