import { render, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import OpenedPackages from './OpenedPackages.svelte';

const chosen = (name: string) => ({ handle: `pilihan-${name}`, name, folder: 'D:\\Kiriman' });

beforeEach(() => {
  fake.reset();
  router.start('home');
});

test('a package that was double-clicked at the start is led to its check', async () => {
  fake.on('chosen_opened', () => chosen('a.ikat'));
  render(OpenedPackages);
  await waitFor(() => expect(router.place.screen).toBe('exchange'));
  expect(router.place.params).toEqual({ tab: 'verify', file: 'pilihan-a.ikat', name: 'a.ikat' });
});

test('one that comes while the window is open is led there too, and none leads nowhere', async () => {
  let waiting: ReturnType<typeof chosen> | null = null;
  fake.on('chosen_opened', () => waiting);
  render(OpenedPackages);
  await waitFor(() => expect(fake.sent.length).toBe(1));
  expect(router.place.screen).toBe('home');
  waiting = chosen('b.ikat');
  await waitFor(() => {
    fake.emit('package-opened', null);
    expect(router.place.params['name']).toBe('b.ikat');
  });
});
