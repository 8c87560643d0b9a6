import { describe, expect, test } from 'vitest';
import { call, listen, Problem, revisionOf, setWindowTitle, toProblem } from '.';
import type { Commands } from '.';
import { fake } from './fake';

type Any = keyof Commands;
const read = 'session_state' as Any;

describe('a command', () => {
  test('answers what the core answered', async () => {
    fake.on(read, () => ({ office: 'Kota Malang' }) as never);
    expect(await call(read, null as never)).toEqual({ office: 'Kota Malang' });
    expect(fake.sent).toEqual([{ command: read, request: null }]);
  });
  test('that is refused rejects with the three parts of the core', async () => {
    fake.on(read, () => {
      throw { code: 'registry.locked', message: 'Register sedang dipakai.', hint: 'Tutup jendela lain.' };
    });
    await expect(call(read, null as never)).rejects.toMatchObject({
      code: 'registry.locked',
      message: 'Register sedang dipakai.',
      hint: 'Tutup jendela lain.',
    });
  });
  test('shows no technical text when the core could not answer', async () => {
    fake.on(read, () => {
      throw new TypeError('undefined is not a function');
    });
    const problem = await call(read, null as never).catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).message).not.toContain('undefined');
  });
  test('that changed areas tells the screens after its answer, and a refused one does not', async () => {
    const before = revisionOf('agreements');
    let during = -1;
    fake.on(read, () => {
      during = revisionOf('agreements');
      return { changed: ['agreements', 'letters'] } as never;
    });
    await call(read, null as never);
    expect(during, 'nothing is told before the answer').toBe(before);
    expect(revisionOf('agreements')).toBe(before + 1);
    fake.on(read, () => {
      throw { code: 'x', message: 'y', hint: '' };
    });
    await call(read, null as never).catch(() => undefined);
    expect(revisionOf('agreements')).toBe(before + 1);
  });
});

test('an event is heard until one stops listening', async () => {
  const heard: unknown[] = [];
  const stop = await listen('progress', (payload) => heard.push(payload));
  fake.emit('progress', 1);
  stop();
  fake.emit('progress', 2);
  expect(heard).toEqual([1]);
});

test('the title reaches the window', async () => {
  await setWindowTitle('Kota Malang');
  expect(fake.title).toBe('Kota Malang');
});

test('a problem stays itself', () => {
  const problem = new Problem('a', 'b', 'c');
  expect(toProblem(problem)).toBe(problem);
});
