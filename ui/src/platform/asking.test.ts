import { expect, test } from 'vitest';
import { Asked, Deed } from '.';

test('a write that runs is not started a second time', async () => {
  const deed = new Deed();
  let [runs, finish] = [0, () => {}];
  const work = () =>
    new Promise<void>((done) => {
      runs += 1;
      finish = done;
    });
  const first = deed.run(work);
  expect(await deed.run(work), 'the second start says that it did nothing').toBe(false);
  finish();
  expect(await first).toBe(true);
  expect(runs).toBe(1);
});

test('a refused write keeps its sentence at the field it names', async () => {
  const deed = new Deed();
  const field = {
    field: 'nip',
    code: 'c',
    message: 'NIP keliru.',
    hint: 'Periksa.',
    severity: 'refused',
    other: null,
  };
  await deed.run(() => Promise.reject({ code: 'form.refused', message: 'x', hint: '', fields: [field] }));
  expect(deed.at('nip')).toBe('NIP keliru. Periksa.');
  expect(deed.at('name')).toBeUndefined();
  expect(deed.busy, 'the form can be used again').toBe(false);
});

test('a late answer to an older question is dropped', async () => {
  const answers: ((value: string) => void)[] = [];
  const asked = new Asked(() => new Promise<string>((answer) => answers.push(answer)));
  const [older, newer] = [asked.again(), asked.again()];
  answers[1]?.('newer');
  await newer;
  answers[0]?.('older');
  await older;
  expect(asked.value).toBe('newer');
  expect(asked.waiting).toBe(false);
});
