import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { sharedText } from '../../text/shared';
import CommandPalette from './CommandPalette.svelte';
import { pressed, shortcuts } from './shortcuts.svelte';
import { readMarkup } from '../help/markup';

const user = userEvent.setup();
const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, ...more });

describe('a shortcut', () => {
  test('is its exact combination', () => {
    expect(pressed(key('k', { ctrlKey: true }), 'Ctrl+K')).toBe(true);
    expect(pressed(key('k', { metaKey: true }), 'Ctrl+K')).toBe(true);
    expect(pressed(key('K', { ctrlKey: true, shiftKey: true }), 'Ctrl+K')).toBe(false);
    expect(pressed(key('k'), 'Ctrl+K')).toBe(false);
    expect(pressed(key('+', { ctrlKey: true, shiftKey: true }), 'Ctrl++')).toBe(true);
    expect(pressed(key('=', { ctrlKey: true }), 'Ctrl++')).toBe(true);
    expect(pressed(key('-', { ctrlKey: true }), 'Ctrl+-')).toBe(true);
    expect(pressed(key('?', { shiftKey: true }), '?')).toBe(true);
    expect(pressed(key('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft')).toBe(true);
  });
  test('of a plain key rests while one types', () => {
    const run = vi.fn();
    const remove = shortcuts.add([{ keys: 'n', label: 'Baru', group: 'Uji', run }]);
    const input = document.createElement('input');
    document.body.append(input);
    const typed = key('n', { bubbles: true, cancelable: true });
    input.dispatchEvent(typed);
    expect(shortcuts.handle(typed)).toBe(false);
    expect(shortcuts.handle(key('n', { cancelable: true }))).toBe(true);
    remove();
    expect(shortcuts.handle(key('n', { cancelable: true }))).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('the command palette', () => {
  const entry = (id: string, label: string, run = vi.fn()) => ({ id, label, group: 'Layar', run });
  test('finds an action by some letters and runs it', async () => {
    const run = vi.fn();
    render(CommandPalette, {
      open: true,
      actions: [entry('a', 'Kerja Sama'), entry('b', 'Buat surat rekapitulasi', run)],
    });
    await user.type(screen.getByRole('combobox'), 'rekap');
    expect(screen.queryByText('Kerja Sama')).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  test('shows the records of the newest search only', async () => {
    const answers = new Map<string, (found: never[]) => void>();
    const search = (text: string) => new Promise<never[]>((resolve) => answers.set(text, resolve));
    render(CommandPalette, { open: true, actions: [], search });
    await user.type(screen.getByRole('combobox'), 'par');
    await waitFor(() => expect(answers.has('par')).toBe(true));
    await user.type(screen.getByRole('combobox'), 'kir');
    await waitFor(() => expect(answers.has('parkir')).toBe(true));
    answers.get('parkir')?.([entry('new', 'Retribusi Parkir')] as never[]);
    answers.get('par')?.([entry('old', 'Pariwisata')] as never[]);
    expect(await screen.findByText('Retribusi Parkir')).toBeTruthy();
    expect(screen.queryByText('Pariwisata')).toBeNull();
  });
  test('says when nothing fits', () => {
    render(CommandPalette, { open: true, actions: [] });
    expect(screen.getByText(sharedText.palette.none)).toBeTruthy();
  });
});

test('help texts know headings, lists, steps, bold words and keys, and no raw markup', () => {
  expect(readMarkup('# A\n- satu `F1`\n- dua\n\n1. x\n\nBiasa **tebal** <b>.')).toEqual([
    { kind: 'heading', spans: [{ kind: 'plain', text: 'A' }] },
    {
      kind: 'list',
      items: [
        [
          { kind: 'plain', text: 'satu ' },
          { kind: 'key', text: 'F1' },
        ],
        [{ kind: 'plain', text: 'dua' }],
      ],
    },
    { kind: 'steps', items: [[{ kind: 'plain', text: 'x' }]] },
    {
      kind: 'paragraph',
      spans: [
        { kind: 'plain', text: 'Biasa ' },
        { kind: 'bold', text: 'tebal' },
        { kind: 'plain', text: ' <b>.' },
      ],
    },
  ]);
});
