import { expect, test } from 'vitest';
import { screens } from '../../features/screens';
import { helpOf, helpTopics, manual } from '.';

test('every screen has a help page of its own', () => {
  const without = screens.filter(({ id }) => helpOf(id) === undefined).map(({ id }) => id);
  expect(without).toEqual([]);
  for (const { id } of screens) expect(helpOf(id)?.body.trim().length).toBeGreaterThan(100);
});

test('the manual has every page once', () => {
  const pages = manual.flatMap(({ topics }) => topics.map(({ id }) => id));
  expect([...pages].sort()).toEqual([...helpTopics.keys()].sort());
});
