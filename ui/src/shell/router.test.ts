import { beforeEach, describe, expect, test } from 'vitest';
import { router } from './router.svelte';

beforeEach(() => router.start('home'));

describe('the way through the screens', () => {
  test('goes back and forward', () => {
    router.go('agreements');
    router.go('agreement', { id: '7' });
    router.back();
    expect(router.place.screen).toBe('agreements');
    router.forward();
    expect(router.place.params).toEqual({ id: '7' });
    expect(router.canGoForward).toBe(false);
  });
  test('a new way cuts the old one off', () => {
    router.go('a');
    router.back();
    router.go('b');
    expect(router.canGoForward).toBe(false);
    router.back();
    expect(router.place.screen).toBe('home');
  });
  test('going where one is does nothing', () => {
    router.go('a', { id: '1' });
    const before = router.id;
    router.go('a', { id: '1' });
    expect(router.id).toBe(before);
  });
  test('a place keeps what its screen wants to find again', () => {
    router.go('agreements');
    router.keep('filter', { kind: 'KSDPK' });
    router.go('agreement', { id: '7' });
    expect(router.kept('filter')).toBeUndefined();
    router.back();
    expect(router.kept('filter')).toEqual({ kind: 'KSDPK' });
  });
});

describe('unsaved changes', () => {
  test('hold the way until the person answers', () => {
    router.go('form');
    const release = router.guard(() => true);
    router.go('home');
    expect(router.place.screen).toBe('form');
    router.answer(false);
    expect(router.place.screen).toBe('form');
    router.back();
    router.answer(true);
    expect(router.place.screen).toBe('home');
    release();
  });
  test('that were saved hold nothing', () => {
    let dirty = true;
    router.go('form');
    const release = router.guard(() => dirty);
    dirty = false;
    router.go('other');
    expect(router.place.screen).toBe('other');
    release();
  });
});
