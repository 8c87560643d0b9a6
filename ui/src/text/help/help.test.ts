import { expect, test } from 'vitest';
import { screens } from '../../features/screens';
import { helpOf } from '.';

test('every screen has a help page of its own', () => {
  const without = screens.filter(({ id }) => helpOf(id) === undefined).map(({ id }) => id);
  expect(without).toEqual([]);
  for (const { id } of screens) expect(helpOf(id)?.body.trim().length).toBeGreaterThan(100);
});
