import House from '@lucide/svelte/icons/house';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { preferences } from '../platform';
import { shellText } from '../text/shell';
import Broken from '../../tests/Broken.svelte';
import HelpScreen from '../features/help/HelpScreen.svelte';
import { router } from './router.svelte';
import type { Screen } from './screens';
import Shell from './Shell.svelte';

const user = userEvent.setup();
const screens: Screen[] = [
  { id: 'help', title: 'Bantuan', icon: House, menu: 'main', load: async () => ({ default: HelpScreen }) },
  { id: 'broken', title: 'Rusak', icon: House, menu: 'main', load: async () => ({ default: Broken }) },
];
const session = { office: 'Pemerintah Kota Malang', sample: false, readOnly: null };
const open = (more: object = {}) => render(Shell, { screens, home: 'help', session, ...more });

beforeEach(() => {
  router.start('help');
  preferences.theme = 'light';
  preferences.zoom = 100;
});

describe('the window', () => {
  test('names the office and lights the menu entry of the screen', async () => {
    open();
    expect(screen.getByText('Pemerintah Kota Malang')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Bantuan', current: 'page' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.tagName, 'the focus goes to the title').toBe('H1'));
  });
  test('says on every screen that a register is a sample, and why it can only be looked at', () => {
    open({ session: { ...session, sample: true, readOnly: 'Folder jaringan.' } });
    expect(screen.getByText('CONTOH — data ini bukan data resmi')).toBeTruthy();
    expect(screen.getByText('Folder jaringan.')).toBeTruthy();
  });
  test('of a real register carries no sample mark', () => {
    open();
    expect(screen.queryByText(/CONTOH/)).toBeNull();
  });
  test('opens palette, help and sheet by their keys', async () => {
    open();
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('dialog')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('{F1}');
    expect(await screen.findByRole('complementary')).toBeTruthy();
    await user.keyboard('{F1}?');
    expect(await screen.findByRole('dialog', { name: shellText.shortcuts })).toBeTruthy();
  });
  test('grows and shrinks by keys and remembers it', async () => {
    open();
    await user.keyboard('{Control>}+{/Control}');
    expect(document.documentElement.style.getPropertyValue('--zoom')).toBe('1.1');
    expect(localStorage.getItem('ikat.zoom')).toBe('110');
    await user.keyboard('{Control>}0{/Control}');
    expect(preferences.zoom).toBe(100);
  });
  test('wears the chosen theme', async () => {
    open();
    await user.click(screen.getByRole('button', { name: shellText.view }));
    await user.click(await screen.findByRole('radio', { name: shellText.theme.dark }));
    expect(document.documentElement.dataset.theme).toBe('dark');
  });
  test('asks before unsaved changes are left', async () => {
    open();
    const release = router.guard(() => true);
    await user.click(screen.getByRole('button', { name: 'Rusak' }));
    await user.click(await screen.findByRole('button', { name: shellText.unsaved.stay }));
    expect(router.place.screen).toBe('help');
    release();
  });
  test('keeps standing when a screen breaks, and says it without technical words', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    open();
    await user.click(screen.getByRole('button', { name: 'Rusak' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(shellText.failed.title);
    expect(alert.textContent).not.toContain('boom');
    await user.click(screen.getByRole('button', { name: shellText.failed.home }));
    await waitFor(() => expect(router.place.screen).toBe('help'));
    quiet.mockRestore();
  });
  test('says when a place has no screen', () => {
    router.start('nowhere');
    open();
    expect(screen.getByText(shellText.noScreen.title)).toBeTruthy();
  });
});
