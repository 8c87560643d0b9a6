import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => join(src, path))
  .filter((path) => !/[\\/](text|generated|gallery)[\\/]/.test(path) && !path.endsWith('.test.ts'));

const spoken = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'aria-label',
  'text',
  'hint',
  'error',
  'aria-description',
]);
/** Stable words of the contract: the core's, and no words for people although some are Indonesian. */
const stable = new Set(
  readdirSync(join(src, 'generated'))
    .flatMap((path) => [...readFileSync(join(src, 'generated', path), 'utf8').matchAll(/"([^"]+)"/g)])
    .map(([, word]) => word),
);
const withoutStable = (line: string) =>
  line.replace(/(['"])([a-z-]+)\1/g, (literal, _, word: string) => (stable.has(word) ? '' : literal));
const hasWord = (text: string) => /\p{L}/u.test(text);

/** Words and inline styles that stand in the markup itself. */
function literal(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const at = node as AST.Text | AST.Attribute | { type: string };
    if (at.type === 'StyleDirective') return;
    if (at.type === 'Text' && 'data' in at && hasWord(at.data)) found.push(at.data.trim());
    if (at.type === 'Attribute' && 'value' in at) {
      const parts = Array.isArray(at.value) ? at.value : [];
      const plain = parts
        .filter((part) => part.type === 'Text')
        .map((part) => part.data)
        .join('');
      if (at.name === 'style' && plain !== '') found.push(`style="${plain}"`);
      if (spoken.has(at.name) && hasWord(plain)) found.push(`${at.name}="${plain}"`);
      return visit(parts.filter((part) => part.type !== 'Text'));
    }
    Object.entries(node).forEach(([key, child]) => key !== 'metadata' && visit(child));
  };
  visit(parse(source, { modern: true }).fragment);
  return found;
}

describe('words for people', () => {
  test('stand in ui/src/text only, never in markup', () => {
    const found = files
      .filter((path) => path.endsWith('.svelte'))
      .flatMap((path) =>
        literal(readFileSync(path, 'utf8')).map((text) => `${relative(src, path)}: ${text}`),
      );
    expect(found).toEqual([]);
  });
  test('stand in no string of the code either', () => {
    const sentence =
      /(['"`])(?:(?!\1)[^\n])*\b(yang|dan|atau|tidak|untuk|dengan|sudah|belum|surat|kerja sama)\b(?:(?!\1)[^\n])*\1/i;
    const found = files
      .filter((path) => /\.(ts|svelte)$/.test(path))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .filter(
            (line) =>
              !/^\s*(\/\/|\*|\/\*|<!--|- `)/.test(line) &&
              sentence.test(withoutStable(line)) &&
              !/replace\(|test\(/.test(line),
          )
          .filter((line) => !/^\s+(- |For |It )/.test(line))
          .map((line) => `${relative(src, path)}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });
  test('would be found', () => {
    expect(literal('<p>Simpan</p>')).toEqual(['Simpan']);
    expect(literal('<Button label="Simpan" />')).toEqual(['label="Simpan"']);
    expect(literal('<i style="color: red"></i>')).toEqual(['style="color: red"']);
    expect(literal('{#if a}<p title="{b} kosong">{c}</p>{/if}')).toEqual(['title=" kosong"']);
    expect(literal('<p>{text} — 12</p><i style:color={c}></i>')).toEqual([]);
  });
  test('follow the spelling of the language: kerja sama, pos-el, wali kota', () => {
    const texts = readdirSync(join(src, 'text'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    for (const path of texts) {
      expect(readFileSync(join(src, 'text', path), 'utf8'), path).not.toMatch(
        /\b(kerjasama|email|walikota|perlindungan)\b/i,
      );
    }
  });
});

test('only the platform folder imports the window system', () => {
  const found = files
    .filter((path) => /\.(ts|svelte)$/.test(path) && !relative(src, path).startsWith('platform'))
    .filter((path) => /from '(@tauri-apps|\$host)/.test(readFileSync(path, 'utf8')));
  expect(found).toEqual([]);
});
