import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { agenda } from '../../gallery/register/submissions';
import type { AgendaRequest } from '../../generated/agenda';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { agendaText as words } from '../../text/agenda';
import { papersText } from '../../text/papers';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import AgendaCard from './AgendaCard.svelte';
import AgendaScreen from './AgendaScreen.svelte';
import { grouped, groupOf } from './groups';

const user = userEvent.setup();
const asked = () =>
  fake.sent.filter(({ command }) => command === 'agenda_list').map(({ request }) => request as AgendaRequest);
const open = async () => {
  router.start('agenda');
  render(AgendaScreen);
  await screen.findByRole('region', { name: words.group.over });
};

beforeEach(() => {
  fake.on('remarks_tasks', () => []);
  answer(false, reference);
  session.state = state(false);
});

describe('what is due', () => {
  test('stands under how soon it is: overdue, within 7 days, within 30 days, later', () => {
    const at = (days_left: number) => groupOf({ over: days_left < 0, days_left });
    expect([-1, 0, 7, 8, 30, 31].map(at)).toEqual(['over', 'week', 'week', 'month', 'month', 'later']);
    expect(grouped(agenda).map(({ group, entries }) => [group, entries.length])).toEqual([
      ['over', 1],
      ['week', 1],
      ['month', 1],
      ['later', 1],
    ]);
  });
  test('leads to the submission or the agreement it is about', async () => {
    await open();
    const over = within(screen.getByRole('region', { name: words.group.over }));
    await user.click(over.getByRole('button', { name: /Tanggapan atas penawaran/ }));
    expect(router.place).toMatchObject({ screen: 'submission', params: { id: 's1' } });
    const week = within(screen.getByRole('region', { name: words.group.week }));
    await user.click(week.getByRole('button', { name: /Kerja sama berakhir/ }));
    expect(router.place).toMatchObject({ screen: 'agreement', params: { id: 'a3' } });
  });
  test('is found by its words, and what is sought in vain is taken back with one press', async () => {
    await open();
    await user.type(screen.getByRole('textbox', { name: words.search }), 'pajak berakhir');
    await waitFor(() => expect(screen.queryByRole('region', { name: words.group.over })).toBeNull());
    expect(screen.getByRole('region', { name: words.group.week })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: words.search }), ' tidak ada');
    await user.click(await screen.findByRole('button', { name: words.nothing.action }));
    expect(await screen.findByRole('region', { name: words.group.over })).toBeTruthy();
  });
  test('says when a holiday on the way is not known yet, and names the period of a duty of the office', async () => {
    await open();
    expect(screen.getByText(words.uncertain)).toBeTruthy();
    expect(screen.getByText('Kantor, Semester II Tahun 2026')).toBeTruthy();
  });
  test('is looked at on paper and saved to print, as far ahead as the screen shows', async () => {
    fake.on('agenda_paper_preview', () => new ArrayBuffer(8));
    fake.on('agenda_paper_save_as', () => null);
    await open();
    await user.click(screen.getByRole('button', { name: words.print.open }));
    const dialog = within(await screen.findByRole('dialog', { name: words.print.title }));
    await user.click(dialog.getByRole('button', { name: papersText.pdf }));
    const sent = (name: string) =>
      fake.sent.filter(({ command }) => command === name).map(({ request }) => request);
    const wanted = { on: null, days: 90, format: 'pdf' };
    await waitFor(() => expect(sent('agenda_paper_save_as')).toEqual([wanted]));
    expect(sent('agenda_paper_preview')).toEqual([wanted]);
  });
  test('is asked as far ahead as was chosen', async () => {
    await open();
    expect(asked().at(-1)).toEqual({ on: null, days: 90 });
    await user.click(screen.getByLabelText(new RegExp(`^${words.period}`)));
    await user.click(await screen.findByRole('option', { name: words.periods['365'] }));
    await waitFor(() => expect(asked().at(-1)?.days).toBe(365));
  });
  test('stands on the days of a month, and the calendar asks as far as it shows', async () => {
    await open();
    await user.click(screen.getByRole('tab', { name: words.view.calendar }));
    const day = await screen.findByRole('cell', { name: words.calendar.day('2026-11-27', 1) });
    await user.click(within(day).getByRole('button'));
    expect(router.place).toMatchObject({ screen: 'agreement', params: { id: 'a3' } });
    await user.click(screen.getByRole('button', { name: words.calendar.next }));
    await user.click(screen.getByRole('button', { name: words.calendar.next }));
    expect(await screen.findByRole('heading', { name: 'Januari 2027' })).toBeTruthy();
    const report = await screen.findByRole('cell', { name: words.calendar.day('2027-01-31', 1) });
    await user.click(within(report).getByRole('button'));
    expect(await screen.findByRole('dialog', { name: 'Minggu, 31 Januari 2027' })).toBeTruthy();
  });
  test('is written as a calendar file for as far ahead as the list shows', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: words.save }));
    await waitFor(() =>
      expect(fake.sent).toContainEqual({ command: 'agenda_save_as', request: { on: null, days: 90 } }),
    );
  });
  test('draws a long group in parts', async () => {
    const [first] = agenda;
    fake.on('agenda_list', () =>
      Array.from({ length: 60 }, (_, n) => ({
        ...(first as (typeof agenda)[number]),
        subject: { about: 'submission' as const, id: `s${n}`, title: `Pengajuan ${n}` },
      })),
    );
    await open();
    expect(screen.queryByText('Pengajuan 59')).toBeNull();
    await user.click(screen.getByRole('button', { name: words.more(10) }));
    expect(screen.getByText('Pengajuan 59')).toBeTruthy();
  });
  test('says what to do when nothing is', async () => {
    answer(true, reference);
    router.start('agenda');
    render(AgendaScreen);
    await user.click(await screen.findByRole('button', { name: words.none.action }));
    expect(router.place.screen).toBe('submissions');
  });
});

test('the first screen shows the next five things and leads to the agenda', async () => {
  router.start('home');
  render(AgendaCard, { today: '2026-11-22' });
  expect(await screen.findByText('Pengelolaan Sampah Bersama di TPA Supit Urang')).toBeTruthy();
  expect(asked()).toEqual([{ on: null, days: 30, limit: 5 }]);
  await user.click(screen.getByRole('button', { name: words.home.all }));
  expect(router.place.screen).toBe('agenda');
});
