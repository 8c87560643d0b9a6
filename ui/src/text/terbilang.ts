/** Numbers in Indonesian words, as letters and agreements write them. */
const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];
const scales: readonly (readonly [bigint, string])[] = [
  [1_000_000_000_000n, 'triliun'],
  [1_000_000_000n, 'miliar'],
  [1_000_000n, 'juta'],
];

function belowMillion(value: bigint): string[] {
  const small = Number(value);
  if (small === 0) return [];
  if (small < 12) return [units[small] ?? ''];
  if (small < 20) return [units[small - 10] ?? '', 'belas'];
  if (small < 100) return [units[Math.floor(small / 10)] ?? '', 'puluh', ...belowMillion(value % 10n)];
  if (small < 200) return ['seratus', ...belowMillion(value - 100n)];
  if (small < 1000) return [units[Math.floor(small / 100)] ?? '', 'ratus', ...belowMillion(value % 100n)];
  if (small < 2000) return ['seribu', ...belowMillion(value - 1000n)];
  return [...belowMillion(value / 1000n), 'ribu', ...belowMillion(value % 1000n)];
}

/** "seribu seratus" for 1100n; negative numbers are refused by an empty answer. */
export function terbilang(value: bigint): string {
  if (value < 0n) return '';
  if (value === 0n) return 'nol';
  const words: string[] = [];
  let rest = value;
  for (const [size, name] of scales) {
    // Beyond 999 triliun the trillions themselves are counted in words again.
    if (rest >= size) words.push(terbilang(rest / size), name);
    rest %= size;
  }
  return [...words, ...belowMillion(rest)].join(' ');
}

/** "satu juta lima ratus ribu rupiah", from whole sen in text; '' for text that is no amount. */
export function rupiahInWords(sen: string): string {
  if (!/^\d+$/.test(sen)) return '';
  const value = BigInt(sen);
  const cents = value % 100n;
  const whole = `${terbilang(value / 100n)} rupiah`;
  return cents === 0n ? whole : `${whole} ${terbilang(cents)} sen`;
}
