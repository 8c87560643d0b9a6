import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../src/shared/tokens.css'), 'utf8');
const block = (selector: string) => {
  const start = css.indexOf(`${selector} {\n`, selector === ':root' ? css.indexOf('--zoom') - 20 : 0);
  return css.slice(start, css.indexOf('}', start));
};
const colours = (selector: string) =>
  new Map(
    [...block(selector).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [
      name ?? '',
      hex ?? '',
    ]),
  );

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const texts = [
  ...['canvas', 'surface', 'raised', 'sunken', 'hover', 'sidebar', 'selected', 'selected-hover'].flatMap(
    (ground) => [
      ['text', ground],
      ['text-muted', ground],
    ],
  ),
  ...['green', 'red', 'amber', 'blue', 'gray', 'violet', 'teal'].flatMap((tone) => [
    [tone, `${tone}-soft`],
    [tone, 'surface'],
    [tone, 'hover'],
  ]),
  ['text-muted', 'red-soft'],
  ['text-muted', 'amber-soft'],
  ['link', 'surface'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
] as [string, string][];

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('in the %s theme', (_, selector) => {
  const palette = colours(selector);
  const of = (name: string) => palette.get(name) ?? expect.fail(`no colour --${name}`);

  test.each(texts)('--%s on --%s can be read (4.5 to 1)', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each([
    ['line-strong', 'surface'],
    ['focus', 'surface'],
    ['focus', 'canvas'],
    ['primary', 'surface'],
  ])('--%s stands out from --%s (3 to 1)', (line, ground) => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
  test('white words on red can be read', () => {
    expect(contrast('#ffffff', of('red-fill'))).toBeGreaterThanOrEqual(4.5);
  });
});
