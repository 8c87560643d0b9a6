import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { router } from '../../shell/router.svelte';
import { tourText as words } from '../../text/tour';
import { screens } from '../screens';
import { tour } from './tour.svelte';
import TourCard from './TourCard.svelte';

const user = userEvent.setup();
beforeEach(() => {
  tour.end();
  router.start('home');
});

test('every step is at a screen that there is', () => {
  const known = screens.map(({ id }) => id);
  for (const step of words.steps) expect(known).toContain(step.screen);
});

test('the tour goes from screen to screen, back, and ends', async () => {
  render(TourCard);
  expect(screen.queryByRole('region', { name: words.label })).toBeNull();
  tour.begin();
  for (const step of words.steps.slice(0, -1)) {
    expect(await screen.findByText(step.title)).toBeTruthy();
    expect(router.place.screen).toBe(step.screen);
    await user.click(screen.getByRole('button', { name: words.next }));
  }
  await user.click(screen.getByRole('button', { name: words.back }));
  expect(router.place.screen).toBe(words.steps.at(-2)?.screen);
  await user.click(screen.getByRole('button', { name: words.next }));
  await user.click(screen.getByRole('button', { name: words.end }));
  expect(tour.at).toBeNull();
});

test('Esc ends it, wherever it is', async () => {
  render(TourCard);
  tour.begin();
  await screen.findByRole('region', { name: words.label });
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: words.label })).toBeNull();
});
