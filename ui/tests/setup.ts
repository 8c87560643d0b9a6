import { cleanup } from '@testing-library/svelte';
import { afterEach } from 'vitest';
import { fake } from '../src/platform/fake';

afterEach(() => {
  cleanup();
  fake.reset();
  document.body.replaceChildren();
  localStorage.clear();
});
