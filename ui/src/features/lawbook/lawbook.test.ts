import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import * as office from '../../../tests/office';
import type { CalendarView, LawbookState } from '../../generated/lawbook';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { lawbookText as words } from '../../text/lawbook';
import { settingsText } from '../../text/settings';
import { session } from '../session/session.svelte';
import SettingsScreen from '../settings/SettingsScreen.svelte';
import RulesBanner from './RulesBanner.svelte';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const refused = {
  code: 'rules.refused',
  message: 'Aturan kantor pada limits.toml baris 2 tidak dapat dipakai.',
  hint: 'Perbaiki berkas itu.',
  fields: [],
};
const state = (more: Partial<LawbookState> = {}): LawbookState => ({
  regulations: [],
  own: [],
  problem: null,
  folder: 'D:/Ikat/rules',
  years: [2025, 2026],
  ...more,
});
const view = (more: Partial<CalendarView> = {}): CalendarView => ({
  calendar: {
    year: 2026,
    decree: 'Keputusan bersama',
    decree_date: '2025-09-19',
    days: [
      { date: '2026-01-01', name: 'Tahun Baru', kind: 'libur' },
      { date: '2026-08-17', name: 'Proklamasi Kemerdekaan', kind: 'libur' },
    ],
  },
  known: true,
  own: false,
  ...more,
});

beforeEach(() => {
  session.take(office.sessionState());
  router.start('settings');
  fake.on('settings_all', () => office.settings());
  fake.on('lawbook_state', () => state());
  fake.on('lawbook_calendar', () => view());
});

describe('the days off of a year', () => {
  const open = () => render(SettingsScreen, { params: { section: 'calendar', year: '2026' } });
  const day = (place: number) => within(screen.getByRole('group', { name: words.day(place) }));

  test('are saved whole: one changed, one taken out, one added', async () => {
    fake.on('lawbook_calendar_save', (value) => ({ value, changed: ['settings'] }));
    open();
    await screen.findByDisplayValue('Tahun Baru');
    await user.click(day(1).getByRole('button', { name: words.remove('Tahun Baru') }));
    await user.click(screen.getByRole('button', { name: words.add }));
    await user.type(day(2).getByLabelText(words.date), '25/12/2026');
    await user.type(day(2).getByLabelText(words.name), 'Kelahiran Yesus Kristus');
    await user.click(screen.getByRole('button', { name: settingsText.save }));
    await waitFor(() => {
      expect(sent('lawbook_calendar_save')).toEqual([
        {
          year: 2026,
          decree: 'Keputusan bersama',
          decree_date: '2025-09-19',
          days: [
            { date: '2026-08-17', name: 'Proklamasi Kemerdekaan', kind: 'libur' },
            { date: '2026-12-25', name: 'Kelahiran Yesus Kristus', kind: 'libur' },
          ],
        },
      ]);
    });
  });

  test('with a date that cannot be read are not sent: the cursor goes there', async () => {
    open();
    await screen.findByDisplayValue('Tahun Baru');
    await user.click(screen.getByRole('button', { name: words.add }));
    await user.type(day(3).getByLabelText(words.date), '31/02/2026');
    await user.click(screen.getByRole('button', { name: settingsText.save }));
    expect(sent('lawbook_calendar_save')).toHaveLength(0);
    expect(document.activeElement).toBe(day(3).getByLabelText(words.date));
  });

  test('that the office set go back to those of the program, after a question', async () => {
    fake.on('lawbook_calendar', () => view({ own: true }));
    fake.on('lawbook_calendar_forget', () => ({ value: view().calendar, changed: ['settings'] }));
    open();
    await user.click(await screen.findByRole('button', { name: words.forget }));
    const question = within(await screen.findByRole('alertdialog'));
    await user.click(question.getByRole('button', { name: words.forget }));
    await waitFor(() => {
      expect(sent('lawbook_calendar_forget')).toEqual([{ year: 2026 }]);
    });
  });

  test('of a year nobody knows yet say what that means', async () => {
    fake.on('lawbook_calendar', () =>
      view({ known: false, calendar: { year: 2026, decree: '', decree_date: null, days: [] } }),
    );
    open();
    expect(await screen.findByText(words.unknown(2026))).toBeTruthy();
  });
});

describe('rules of the office that are faulty', () => {
  test('are told where they matter, with the way to them', async () => {
    fake.on('lawbook_state', () => state({ problem: refused }));
    render(RulesBanner);
    expect(await screen.findByText(refused.message)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.toRules }));
    expect(router.place).toMatchObject({ screen: 'settings', params: { section: 'lawbook' } });
  });

  test('are read again once they were mended', async () => {
    fake.on('lawbook_state', () => state({ problem: refused, own: ['limits.toml', 'calendar/2028.toml'] }));
    fake.on('lawbook_renew', () => state({ own: ['limits.toml'] }));
    render(SettingsScreen, { params: { section: 'lawbook' } });
    expect(await screen.findByText(words.holidaysOf('2028')), 'a year is named').toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.renew }));
    await waitFor(() => {
      expect(screen.queryByText(refused.message)).toBeNull();
    });
  });
});
