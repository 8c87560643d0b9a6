import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import * as office from '../../../tests/office';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { lettersText as words } from '../../text/letters';
import { session } from '../session/session.svelte';
import { addresseeOf, fittingPeriod, kindsOf } from './kinds';
import LetterWizardScreen from './LetterWizardScreen.svelte';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

beforeEach(() => {
  session.take(office.sessionState());
  router.start('letters');
  fake.on('settings_all', () => office.settings());
  fake.on('letters_columns', () => office.columns);
  fake.on('letters_outlook', (request) => office.outlook(request));
  fake.on('drafts_keep', () => ({}));
});

describe('the kind of a letter', () => {
  test('decides to whom a report goes', () => {
    expect(addresseeOf('recap', false)).toBeNull();
    expect(addresseeOf('tkksd_annual', true)).toBe('head');
    expect(addresseeOf('foreign_annual', false)).toBe('governor');
    expect(addresseeOf('foreign_annual', true)).toBe('minister');
    expect(addresseeOf('consolidated', true)).toBe('minister');
  });
  test('is offered to whom it can be of use', () => {
    expect(kindsOf(true)).toContain('consolidated');
    expect(kindsOf(false), 'nobody reports to a city').not.toContain('consolidated');
  });
  test('keeps the period as near as it can be', () => {
    const half = { year: 2025, semester: 2, from_year: null } as const;
    expect(fittingPeriod(half, 'tkksd_semester', '2026-01-09')).toEqual(half);
    expect(fittingPeriod(half, 'foreign_annual', '2026-01-09')).toEqual({ ...half, semester: null });
    expect(
      fittingPeriod({ year: 2026, semester: 1, from_year: null }, 'tkksd_annual', '2026-08-01').year,
      'a yearly report speaks of the year that ended',
    ).toBe(2025);
    expect(fittingPeriod(half, 'consolidated', '2026-01-09')).toEqual(half);
    expect(
      fittingPeriod({ year: 2025, semester: null, from_year: 2020 }, 'consolidated', '2026-01-09'),
      'a consolidated recap speaks of no span of years',
    ).toEqual({ year: 2025, semester: null, from_year: null });
    expect(
      fittingPeriod({ year: 2025, semester: null, from_year: 2020 }, 'tkksd_semester', '2026-01-09'),
    ).toEqual(half);
  });
});

describe('the wizard', () => {
  const open = async () => {
    render(LetterWizardScreen, { params: {} });
    await screen.findByRole('heading', { name: words.wizard.steps.content });
  };
  const counted = () => waitFor(() => expect(screen.getByText('111')).toBeTruthy());

  test('of a TKKSD report goes to the head, of one semester, and has no columns to choose', async () => {
    await open();
    await counted();
    await user.click(screen.getByRole('radio', { name: new RegExp(words.kind.tkksd_semester.title) }));
    expect(screen.queryByRole('button', { name: new RegExp(words.wizard.steps.columns) })).toBeNull();
    expect(screen.queryByRole('group', { name: words.scope.label }), 'it takes those in force').toBeNull();
    expect(screen.queryByRole('radio', { name: new RegExp(words.period.forms.span.title) })).toBeNull();
    await press(words.wizard.next);
    await screen.findByText(words.kind.tkksd_semester.to);
    expect(screen.queryByRole('radio', { name: new RegExp(words.to.governor) })).toBeNull();
    await waitFor(() =>
      expect(sent('letters_outlook').at(-1)).toMatchObject({
        kind: 'tkksd_semester',
        to: 'head',
        period: { year: 2025, semester: 2, from_year: null },
        columns: [],
      }),
    );
  });
  test('of a foreign report names what is missing and lets it be filled in on the spot', async () => {
    fake.on('foreign_get', ({ year }) => office.foreignYear(year));
    fake.on('foreign_save', ({ form }) => ({ value: { ...form, rev: 1 }, changed: ['agreements'] }));
    await open();
    await counted();
    await user.click(screen.getByRole('radio', { name: new RegExp(words.kind.foreign_annual.title) }));
    await screen.findByText(`${words.wizard.gaps.items.beneficiaries}, ${words.wizard.gaps.items.funding}`);
    await user.click(screen.getByRole('button', { name: words.wizard.gaps.fill }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(words.foreign.fields.funding.label, { exact: false }), 'Pelatihan');
    const before = sent('letters_outlook').length;
    await user.click(dialog.getByRole('button', { name: words.foreign.save }));
    await waitFor(() => expect(sent('foreign_save')).toHaveLength(1));
    expect(sent('foreign_save')[0]).toMatchObject({
      id: 'agreement-1',
      form: { year: 2025, rev: 0, funding: 'Pelatihan' },
    });
    await waitFor(() =>
      expect(sent('letters_outlook').length, 'the panel asks anew').toBeGreaterThan(before),
    );
  });
  test('of a city does not know the letter of the Gubernur', async () => {
    await open();
    expect(screen.queryByRole('radio', { name: new RegExp(words.kind.consolidated.title) })).toBeNull();
  });
  test('of a bureau sends on to the Menteri what every office reported, and names who did not', async () => {
    const state = office.sessionState();
    if (state.register) state.register.is_bureau = true;
    session.take(state);
    await open();
    await counted();
    await user.click(screen.getByRole('radio', { name: new RegExp(words.kind.consolidated.title) }));
    const panel = within(screen.getByRole('region', { name: words.wizard.outlook.title }));
    await panel.findByText(words.wizard.gathered.perDocument);
    expect(
      panel.getByText(words.wizard.outlook.perRegion),
      'the two ways of counting have names',
    ).toBeTruthy();
    expect(panel.getByText(words.wizard.gathered.of('36', '39'))).toBeTruthy();
    expect(panel.getByText(/Kabupaten Sampang, Kabupaten Sumenep, Kota Blitar/)).toBeTruthy();
    expect(panel.getByText(words.wizard.gathered.twins('4'))).toBeTruthy();
    expect(panel.queryByText(words.wizard.gathered.refused('0')), 'what is not there is not said').toBeNull();
    expect(screen.queryByRole('radio', { name: new RegExp(words.period.forms.span.title) })).toBeNull();
    await press(words.wizard.next);
    await screen.findByText(words.kind.consolidated.to);
    expect(screen.queryByRole('radio', { name: new RegExp(words.to.governor) })).toBeNull();
    await waitFor(() =>
      expect(sent('letters_outlook').at(-1)).toMatchObject({ kind: 'consolidated', to: 'minister' }),
    );
    await press(new RegExp(words.wizard.steps.columns));
    await screen.findByText('Para Pihak');
    expect(screen.queryByText('Skor Evaluasi'), 'what no package brings has no column').toBeNull();
  });
});
