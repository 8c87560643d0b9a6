import { describe, expect, test } from 'vitest';
import paths from '../../gallery/register/paths.json';
import type { PathView } from '../../generated/submissions';
import { endsOf } from './ends';

const rules = paths as unknown as PathView[];

describe('the reasons of an end', () => {
  test('are those that the rules list for the kind, each with its article', () => {
    const listed = endsOf(rules, 'ksdd-sukarela', '');
    expect(listed.map(({ value }) => value)).toContain('objek-hilang');
    expect(
      listed.map(({ value }) => value),
      'no article lists a bankrupt region',
    ).not.toContain('pailit');
    expect(listed.every(({ citations }) => citations.length > 0)).toBe(true);
  });
  test('keep what is stored, though the rules do not list it', () => {
    expect(endsOf(rules, 'ksdd-sukarela', 'pailit').at(-1)?.value).toBe('pailit');
  });
  test('are all there for a kind without a list', () => {
    expect(endsOf(rules, 'legacy', '')).toHaveLength(10);
  });
});
