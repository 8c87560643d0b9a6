import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { sharedText } from '../../text/shared';
import ConfirmDialog from './ConfirmDialog.svelte';
import Dialog from './Dialog.svelte';
import Drawer from './Drawer.svelte';
import FormDialog from './FormDialog.svelte';
import Menu from './Menu.svelte';
import { place } from './place';
import Tooltip from './Tooltip.svelte';
import { holdsUnsaved } from './unsaved';

const user = userEvent.setup();
const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));

describe('a dialog', () => {
  test('is modal, named by its title, and gives the focus back', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const onclose = vi.fn();
    render(Dialog, { open: true, title: 'Isi nomor', onclose, children: words('isi') });
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Isi nomor' });
    expect(dialog.open).toBe(true);
    await user.click(screen.getByRole('button', { name: sharedText.close }));
    expect(onclose).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(document.activeElement).toBe(before));
  });
  test('does not close while a write runs', async () => {
    render(Dialog, { open: true, title: 'Isi nomor', canClose: false });
    screen.getByRole('dialog').focus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('typed text in a dialog', () => {
  const open = (dirty: boolean) => {
    const [onsave, onclose] = [vi.fn(), vi.fn()];
    render(FormDialog, {
      title: 'Isi nomor',
      save: 'Simpan nomor',
      dirty,
      busy: false,
      onsave,
      onclose,
      children: createRawSnippet(() => ({ render: () => '<input aria-label="Nomor" />' })),
    });
    return { onsave, onclose };
  };
  const question = () => screen.queryByRole('alertdialog', { name: sharedText.unsaved.title });
  test.each([
    ['Esc', () => user.keyboard('{Escape}')],
    ['the cross', () => user.click(screen.getByRole('button', { name: sharedText.close }))],
    ['Batal', () => user.click(screen.getByRole('button', { name: sharedText.cancel }))],
  ])('is not thrown away by %s before the person says so', async (_, leave) => {
    const { onclose } = open(true);
    screen.getByRole('textbox').focus();
    await leave();
    expect(question(), 'the way out asks').toBeTruthy();
    expect(onclose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: sharedText.unsaved.stay }));
    expect(question()).toBeNull();
    expect(screen.getByRole('textbox'), 'what was typed is still there').toBeTruthy();
    await leave();
    await user.click(screen.getByRole('button', { name: sharedText.unsaved.leave }));
    expect(onclose).toHaveBeenCalledTimes(1);
  });
  test('holds the window on its screen', () => {
    open(true);
    expect(holdsUnsaved()).toBe(true);
  });
  test('is not asked about where nothing was typed', async () => {
    const { onclose } = open(false);
    expect(holdsUnsaved()).toBe(false);
    await user.click(screen.getByRole('button', { name: sharedText.cancel }));
    expect(question()).toBeNull();
    expect(onclose).toHaveBeenCalledTimes(1);
  });
  test('is saved by Enter and by Ctrl+S', async () => {
    const { onsave } = open(true);
    screen.getByRole('textbox').focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Control>}s{/Control}');
    expect(onsave).toHaveBeenCalledTimes(2);
  });
});

describe('a confirmation', () => {
  const props = {
    open: true,
    title: 'Batalkan surat?',
    confirm: 'Batalkan surat',
    cancel: 'Kembali',
    danger: true,
  };
  test('of a dangerous deed starts on the way back', () => {
    render(ConfirmDialog, { ...props, onconfirm: () => undefined });
    expect(document.activeElement?.textContent).toContain('Kembali');
  });
  test('waits for the deed, then closes', async () => {
    let done: (value: unknown) => void = () => undefined;
    render(ConfirmDialog, { ...props, onconfirm: () => new Promise((resolve) => (done = resolve)) });
    await user.click(screen.getByRole('button', { name: 'Batalkan surat' }));
    expect(screen.getByRole('alertdialog')).toBeTruthy();
    done(null);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });
  test('shows why the deed was refused and stays', async () => {
    render(ConfirmDialog, {
      ...props,
      onconfirm: () =>
        Promise.reject({ code: 'letters.signed', message: 'Surat sudah ditandatangani.', hint: '' }),
    });
    await user.click(screen.getByRole('button', { name: 'Batalkan surat' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Surat sudah ditandatangani.');
  });
});

test('a drawer closes with Esc', async () => {
  const onclose = vi.fn();
  render(Drawer, { open: true, title: 'Bantuan', onclose, children: words('isi') });
  screen.getByRole('region').focus();
  await user.keyboard('{Escape}');
  expect(onclose).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('isi')).toBeNull();
});

test('a menu runs what was chosen by keys', async () => {
  const [copy, remove] = [vi.fn(), vi.fn()];
  render(Menu, {
    items: [
      { label: 'Salin', run: copy },
      { label: 'Hapus', run: remove },
    ],
  });
  screen.getByRole('button', { name: sharedText.more }).focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('menuitem', { name: 'Salin' });
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(copy.mock.calls.length + remove.mock.calls.length).toBe(1));
});

test('a tooltip explains its control to screen readers too', async () => {
  render(Tooltip, {
    text: 'Membuka berkas',
    children: createRawSnippet(() => ({ render: () => '<button>Buka</button>' })),
  });
  const described = screen.getByRole('button').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('Membuka berkas');
});

describe('a floating panel', () => {
  const view = { width: 1000, height: 700 };
  test('stands under its anchor', () => {
    expect(place({ top: 100, left: 50, width: 80, height: 30 }, { width: 200, height: 300 }, view)).toEqual({
      top: 134,
      left: 50,
    });
  });
  test('goes above when there is no room below', () => {
    expect(place({ top: 600, left: 50, width: 80, height: 30 }, { width: 200, height: 300 }, view).top).toBe(
      296,
    );
  });
  test('never leaves the window', () => {
    expect(
      place({ top: 100, left: 950, width: 40, height: 30 }, { width: 200, height: 300 }, view).left,
    ).toBe(796);
    expect(
      place({ top: 100, left: 0, width: 40, height: 30 }, { width: 200, height: 300 }, view, 'end').left,
    ).toBe(4);
  });
});
