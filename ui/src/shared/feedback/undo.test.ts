import { beforeEach, expect, test } from 'vitest';
import { sharedText } from '../../text/shared';
import { toasts } from './toasts.svelte';
import { undo } from './undo.svelte';

const back: string[] = [];
const deed = (name: string) => {
  undo.done(
    `${name} disimpan`,
    () => {
      back.push(name);
      return Promise.resolve();
    },
    `${name} diurungkan`,
  );
};
beforeEach(() => {
  back.length = 0;
  undo.forget();
  toasts.list = [];
});

test('the newest deed is taken back first, and each once', async () => {
  deed('satu');
  deed('dua');
  await undo.last();
  await undo.last();
  await undo.last();
  expect(back).toEqual(['dua', 'satu']);
  expect(toasts.list.at(-1)?.text).toBe(sharedText.nothingToUndo);
});

test('a note takes back its own deed, whatever was done since', () => {
  deed('satu');
  const note = toasts.list.at(-1);
  deed('dua');
  expect(note?.action?.label).toBe(sharedText.undo);
  note?.action?.run();
  note?.action?.run();
  expect(back).toEqual(['satu']);
  expect(undo.list).toHaveLength(1);
});

test('a way back that is refused says why', async () => {
  undo.done(
    'satu',
    () =>
      Promise.reject({ code: 'agreement.stale', message: 'Sudah berubah.', hint: 'Muat ulang.', fields: [] }),
    'x',
  );
  await undo.last();
  expect(toasts.list.at(-1)).toMatchObject({ tone: 'red', text: 'Sudah berubah. Muat ulang.' });
});
