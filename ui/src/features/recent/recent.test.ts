import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { opened, readRecent, recentRecords } from './recent';
import RecentCard from './RecentCard.svelte';

/** A register that keeps preferences. */
function keeps(first: unknown = null) {
  let value = first;
  fake.on('preferences_get', () => ({ key: 'recent.records', value }));
  fake.on('preferences_keep', (request) => {
    value = request.value;
    return {};
  });
  return () => value;
}

test('the record opened last comes first, each once, and no more than twelve', async () => {
  const value = keeps();
  for (let at = 0; at < 14; at += 1)
    void opened({ screen: 'agreement', id: `a${at}`, label: `Kerja sama ${at}` });
  await opened({ screen: 'partner', id: 'a13', label: 'PT Jaya' });
  await opened({ screen: 'agreement', id: 'a10', label: 'Judul baru' });
  const ids = readRecent(value()).map(({ screen, id }) => `${screen} ${id}`);
  expect(ids.slice(0, 3)).toEqual(['agreement a10', 'partner a13', 'agreement a13']);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
  const [first] = await recentRecords();
  expect(first?.label).toBe('Judul baru');
  first?.run();
  expect([router.place.screen, router.place.params]).toEqual(['agreement', { id: 'a10' }]);
});

test('what cannot be read is left out, and a register that keeps nothing is no obstacle', async () => {
  keeps([{ screen: 'nowhere', id: '1', label: 'x' }, 7, null, { screen: 'letter', id: 'l', label: 'Surat' }]);
  expect((await recentRecords()).map(({ label }) => label)).toEqual(['Surat']);
  fake.on('preferences_keep', () => {
    throw { code: 'registry.look_only', message: 'Hanya dilihat.', hint: '', fields: [] };
  });
  await opened({ screen: 'letter', id: 'm', label: 'Lain' });
  expect((await recentRecords()).map(({ label }) => label)).toEqual(['Surat']);
});

test('the first screen shows the five opened last, each a way back to it', async () => {
  keeps([1, 2, 3, 4, 5, 6].map((at) => ({ screen: 'partner', id: `p${at}`, label: `Mitra ${at}` })));
  render(RecentCard);
  expect(await screen.findAllByRole('button')).toHaveLength(5);
  await userEvent.click(screen.getByRole('button', { name: 'Mitra 2' }));
  expect([router.place.screen, router.place.params]).toEqual(['partner', { id: 'p2' }]);
});
