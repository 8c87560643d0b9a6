import { cleanup, configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';
import { fake } from '../src/platform/fake';

// A busy machine answers late; a test fails because something is missing, never because it came slowly.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  fake.reset();
  document.body.replaceChildren();
  localStorage.clear();
});
