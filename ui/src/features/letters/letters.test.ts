import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as office from '../../../tests/office';
import type { LetterIssue, LetterRequest } from '../../generated/letters';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { lettersText as words } from '../../text/letters';
import { session } from '../session/session.svelte';
import { codeSigns, groupedCode, isQrText } from './code';
import { listed, movedColumn, presetColumns, presetOf, toggledColumn, unanswered } from './columns';
import { blankForm, isEarly, missing, readForm, requestOf } from './form';
import LetterScreen from './LetterScreen.svelte';
import LettersScreen from './LettersScreen.svelte';
import LetterWizardScreen from './LetterWizardScreen.svelte';
import { changedForm, lastSemester, periodDays, periodName, periodOf, readYear } from './period';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

beforeEach(() => {
  // happy-dom has no layout; tables need a height to know what is in view.
  for (const [name, value] of [
    ['clientHeight', 540],
    ['clientWidth', 900],
  ] as const) {
    let owner: object = document.createElement('div');
    while (!Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object;
    Object.defineProperty(owner, name, { configurable: true, get: () => value });
  }
  session.take(office.sessionState());
  router.start('letters');
  for (const { id } of toasts.list) toasts.close(id);
  fake.on('settings_all', () => office.settings());
  fake.on('letters_columns', () => office.columns);
  fake.on('letters_outlook', (request) => office.outlook(request));
  fake.on('letters_preview', () => new ArrayBuffer(8));
  fake.on('letters_pdf', () => new ArrayBuffer(8));
  fake.on('drafts_keep', () => ({}));
  fake.on('drafts_all', () => []);
});

describe('a period', () => {
  test('is proposed as the semester that ended last', () => {
    expect(lastSemester('2026-01-09')).toEqual({ year: 2025, semester: 2, from_year: null });
    expect(lastSemester('2025-07-01')).toEqual({ year: 2025, semester: 1, from_year: null });
  });
  test('has the days the core counts, and the name letters give it', () => {
    expect(periodDays({ year: 2025, semester: 2, from_year: null })).toEqual({
      first: '2025-07-01',
      last: '2025-12-31',
    });
    expect(periodDays({ year: 2025, semester: null, from_year: 2020 })).toEqual({
      first: '2020-01-01',
      last: '2025-12-31',
    });
    expect(periodName({ year: 2025, semester: 1, from_year: null })).toBe('Semester I Tahun 2025');
    expect(periodName({ year: 2025, semester: null, from_year: 2020 })).toBe(
      'Tahun 2020 sampai dengan Tahun 2025',
    );
  });
  test.each([
    { year: 2025, semester: 1, from_year: null },
    { year: 2025, semester: 2, from_year: null },
    { year: 2025, semester: null, from_year: null },
    { year: 2025, semester: null, from_year: 2020 },
  ] as const)('of %o is found again from its two days', (period) => {
    const { first, last } = periodDays(period);
    expect(periodOf(first, last)).toEqual(period);
  });
  test('keeps its year when its form changes', () => {
    const span = changedForm({ year: 2024, semester: 1, from_year: null }, 'span');
    expect(span).toEqual({ year: 2024, semester: null, from_year: 2023 });
    expect(changedForm(span, 'year')).toEqual({ year: 2024, semester: null, from_year: null });
  });
  test('takes years of four figures the register knows', () => {
    expect([readYear('2025'), readYear('25'), readYear('1944'), readYear('abcd')]).toEqual([
      2025,
      null,
      null,
      null,
    ]);
  });
});

describe('a code', () => {
  test('is shown in groups and read whatever its case, spaces and hyphens', () => {
    expect(groupedCode('7K3QX9M2RB84TN6WZC1DH')).toBe('7K3Q-X9M2-RB84-TN6W-ZC1D-H');
    expect(codeSigns(' 7k3q–x9m2 ')).toBe('7K3QX9M2');
    expect(isQrText('ikat:letter:0198:9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f')).toBe(true);
  });
});

describe('the columns of the annex', () => {
  const usual = presetColumns('usual', office.columns);
  test('as usual answer every item of Pasal 17(5)', () => {
    expect(usual).toHaveLength(11);
    expect(unanswered(usual, office.columns)).toEqual([]);
  });
  test('that are few say which items stay open', () => {
    expect(unanswered(presetColumns('brief', office.columns), office.columns)).toEqual([
      'huruf d',
      'huruf e',
      'huruf g',
      'huruf h',
      'huruf i',
    ]);
  });
  test('are the person’s own once moved, and the preset again when moved back', () => {
    const moved = movedColumn(usual, 'title', 1);
    expect(moved.slice(0, 3)).toEqual(['no', 'document', 'title']);
    expect(presetOf(moved, office.columns)).toBe('own');
    expect(presetOf(movedColumn(moved, 'title', -1), office.columns)).toBe('usual');
    expect(movedColumn(usual, 'no', -1), 'the first cannot go up').toEqual(usual);
  });
  test('come back where they belong', () => {
    expect(toggledColumn(toggledColumn(usual, 'object', office.columns), 'object', office.columns)).toEqual(
      usual,
    );
    expect(
      listed(['title', 'no'], office.columns)
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['title', 'no', 'document']);
  });
});

describe('the form of a letter', () => {
  test('dated before its period’s end needs an agreement to be interim, which a later date takes back', () => {
    const form = {
      ...blankForm('2025-11-03'),
      period: { year: 2025, semester: 2, from_year: null } as const,
      official: 'o',
    };
    expect(isEarly(form)).toBe(true);
    expect(missing(form)['interim']?.step).toBe('address');
    expect(requestOf({ ...form, interim: true })?.interim).toBe(true);
    expect(requestOf({ ...form, interim: true, date: '2025-12-31' })?.interim).toBe(false);
  });
  test('with a waiting number sends none, whatever was typed before', () => {
    expect(requestOf({ ...blankForm('2026-01-09'), number: '12/3', numberWaits: true })?.number).toBe('');
  });
  test('out of a damaged draft begins anew instead of failing', () => {
    const blank = blankForm('2026-01-09');
    expect(readForm('?', '2026-01-09')).toEqual(blank);
    expect(readForm({ period: { year: 'x' }, columns: [1, 'no'], to: 'nobody' }, '2026-01-09')).toEqual({
      ...blank,
      columns: ['no'],
    });
  });
});

describe('the register of letters', () => {
  const open = () => render(LettersScreen);
  test('lists every letter with its number or that it waits, state and code', async () => {
    fake.on('letters_all', () => office.letters);
    open();
    const grid = within(await screen.findByRole('grid'));
    await grid.findByText('100.2.2.3/17/35.73.112/2026');
    expect(grid.getByText(words.waitingNumber)).toBeTruthy();
    expect(grid.getByText(words.state.signed)).toBeTruthy();
    expect(grid.getByText('7K3Q-X9M2-RB84-TN6W-ZC1D-H')).toBeTruthy();
  });
  test('lists drafts as Konsep, with the way back into the wizard', async () => {
    fake.on('letters_all', () => office.letters);
    fake.on('drafts_all', () => [
      {
        key: 'letter:9',
        form: 'letter',
        title: 'Surat rekapitulasi Tahun 2025',
        value: {},
        updated_at: '2026-01-08T07:00:00Z',
      },
      {
        key: 'agreement:1',
        form: 'agreement',
        title: 'Bukan surat',
        value: {},
        updated_at: '2026-01-08T07:00:00Z',
      },
    ]);
    open();
    await user.click(
      await screen.findByRole('button', { name: `${words.list.continue}: Surat rekapitulasi Tahun 2025` }),
    );
    expect(router.place).toMatchObject({ screen: 'letter-new', params: { draft: 'letter:9' } });
    expect(screen.queryByText('Bukan surat')).toBeNull();
  });
  test('that is empty says what to do next', async () => {
    fake.on('letters_all', () => []);
    open();
    await screen.findByText(words.list.emptyText);
  });
  test('that can only be looked at offers no new letter', async () => {
    session.take(
      office.sessionState({
        register: office.register({ look_only: { code: 'x', message: 'x', hint: '' } }),
      }),
    );
    fake.on('letters_all', () => office.letters);
    open();
    await screen.findByRole('grid');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.create }).disabled).toBe(true);
  });
});

describe('the wizard', () => {
  const open = async (params = {}) => {
    const view = render(LetterWizardScreen, { params });
    await screen.findByRole('heading', { name: words.wizard.steps.content });
    return view;
  };
  const toStep = (step: keyof typeof words.wizard.steps) => press(new RegExp(words.wizard.steps[step]));
  const counted = () => waitFor(() => expect(screen.getByText('111')).toBeTruthy());

  test('goes through its steps to a preview, and issues what the preview showed', async () => {
    fake.on('letters_issue', () => ({ value: office.letter({ id: 'letter-9' }), changed: ['letters'] }));
    await open();
    await counted();
    await press(words.wizard.next);
    await press(words.wizard.next);
    await press(words.wizard.next);
    await waitFor(() => expect(sent('letters_preview')).toHaveLength(1));
    await press(words.wizard.issue);
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(words.wizard.confirm.text('111')), 'it says that rows are frozen').toBeTruthy();
    expect(dialog.getByText(words.wizard.confirm.can.void), 'and what stays possible').toBeTruthy();
    await user.click(dialog.getByRole('button', { name: words.wizard.confirm.deed }));
    await waitFor(() => expect(router.place).toMatchObject({ screen: 'letter', params: { id: 'letter-9' } }));
    const [{ letter }] = sent('letters_issue') as [LetterIssue];
    expect(letter).toEqual(sent('letters_preview')[0]);
    expect(letter).toMatchObject({
      to: 'governor',
      period: { year: 2025, semester: 2, from_year: null },
      scope: 'in-force',
      date: '2026-01-09',
      number: '',
      official: 'official-1',
      interim: false,
    });
  });
  test('issues once, even on a double click', async () => {
    let done = () => {};
    fake.on(
      'letters_issue',
      () =>
        new Promise((resolve) => (done = () => resolve({ value: office.letter(), changed: ['letters'] }))),
    );
    await open();
    await counted();
    await toStep('preview');
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: words.wizard.issue }).disabled).toBe(
        false,
      ),
    );
    await press(words.wizard.issue);
    await user.dblClick(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: words.wizard.confirm.deed }),
    );
    expect(sent('letters_issue')).toHaveLength(1);
    done();
    await waitFor(() => expect(router.place.screen).toBe('letter'));
  });
  test('explains a date before the period’s end and issues as interim only when that was chosen', async () => {
    session.take(office.sessionState({ register: office.register({ today: '2025-11-03' }) }));
    fake.on('drafts_get', () => ({
      key: 'letter:1',
      form: 'letter',
      title: '',
      value: { period: { year: 2025, semester: 2, from_year: null }, date: '2025-11-03' },
      updated_at: '2025-11-03T01:00:00Z',
    }));
    await open({ draft: 'letter:1' });
    await toStep('address');
    await screen.findByText(words.wizard.interim.title('31 Desember 2025'));
    await press(words.wizard.next);
    await screen.findByText(words.wizard.interim.needed);
    await user.click(screen.getByLabelText(words.wizard.interim.accept));
    await toStep('preview');
    await waitFor(() =>
      expect((sent('letters_preview')[0] as LetterRequest | undefined)?.interim).toBe(true),
    );
  });
  test('offers the period’s last day instead of an interim report', async () => {
    fake.on('drafts_get', () => ({
      key: 'letter:1',
      form: 'letter',
      title: '',
      value: { period: { year: 2026, semester: 1, from_year: null } },
      updated_at: '2026-01-08T01:00:00Z',
    }));
    await open({ draft: 'letter:1' });
    await toStep('address');
    await user.click(
      await screen.findByRole('button', { name: words.wizard.interim.endDate('30 Juni 2026') }),
    );
    expect(screen.queryByText(words.wizard.interim.text)).toBeNull();
    expect(screen.getByDisplayValue('30/06/2026')).toBeTruthy();
  });
  test('shows the line with room while the number is awaited, and asks for one that is said to be there', async () => {
    await open();
    await counted();
    await toStep('address');
    expect(screen.getAllByText(/100\.2\.2\.3\/\s+\/35\.73\.112\/2026/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('radio', { name: new RegExp(words.wizard.numberModes.typed.title) }));
    await press(words.wizard.next);
    await screen.findByText(words.wizard.numberEmpty);
    await user.type(screen.getByLabelText(words.wizard.numberField), '100.2.2.3/17/35.73.112/2026');
    await press(words.wizard.next);
    await screen.findByRole('heading', { name: words.wizard.steps.columns });
  });
  test('shows at the number that another letter has it', async () => {
    fake.on('letters_outlook', (request) =>
      office.outlook(request, {
        problems: request.number
          ? [
              {
                field: 'number',
                code: 'letter.number_taken',
                message: 'Nomor 17 sudah dipakai.',
                hint: '',
                severity: 'refused',
                other: null,
              },
            ]
          : [],
      }),
    );
    await open();
    await toStep('address');
    await user.click(screen.getByRole('radio', { name: new RegExp(words.wizard.numberModes.typed.title) }));
    await user.type(screen.getByLabelText(words.wizard.numberField), '17');
    await screen.findByText('Nomor 17 sudah dipakai.');
    await toStep('preview');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.wizard.issue }).disabled).toBe(true);
    expect(sent('letters_preview'), 'nothing is laid out that cannot be issued').toEqual([]);
  });
  test('keeps a draft while it is filled in, and none when nothing was touched', async () => {
    // The wizard of the test before keeps its draft as it goes.
    fake.sent.length = 0;
    const view = await open();
    view.unmount();
    expect(sent('drafts_keep')).toEqual([]);
    await open();
    await user.click(screen.getByRole('radio', { name: new RegExp(words.scope.options.signed.title) }));
    await press(words.wizard.leave);
    await waitFor(() => expect(router.place.screen).toBe('letters'));
    expect(sent('drafts_keep')).toHaveLength(1);
    expect(sent('drafts_keep')[0]).toMatchObject({
      key: expect.stringMatching(/^letter:/) as string,
      form: 'letter',
      title: words.wizard.draftTitle(words.kind.recap.name, 'Semester II Tahun 2025', words.to.governor),
      value: { scope: 'signed' },
    });
  });
  test('sends the columns in the order they were put', async () => {
    await open();
    await counted();
    await toStep('columns');
    await press(words.wizard.columns.down('Judul Kerja Sama'));
    await user.click(screen.getByLabelText('Objek'));
    await screen.findByText(words.wizard.columns.lacking('huruf e'));
    await toStep('preview');
    await waitFor(() => expect(sent('letters_preview')).toHaveLength(1));
    expect((sent('letters_preview')[0] as LetterRequest).columns.slice(0, 6)).toEqual([
      'no',
      'document',
      'title',
      'parties',
      'numbers',
      'purpose',
    ]);
  });
  test('says what the core refused when issuing, and stays', async () => {
    fake.on('letters_issue', () => {
      throw { code: 'disk.full_register', message: 'Diska tempat register penuh.', hint: 'Kosongkan ruang.' };
    });
    await open();
    await counted();
    await toStep('preview');
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: words.wizard.issue }).disabled).toBe(
        false,
      ),
    );
    await press(words.wizard.issue);
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.click(dialog.getByRole('button', { name: words.wizard.confirm.deed }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Diska tempat register penuh.');
    expect(router.place.screen).toBe('letters');
  });
});

describe('one letter', () => {
  const open = (of = office.letter()) => {
    fake.on('letters_get', () => office.letterView(of));
    return render(LetterScreen, { params: { id: of.id } });
  };
  const waiting = office.letter({ newest: office.print({ number: '' }) });

  test('without a number takes it from the agenda, once', async () => {
    fake.on('letters_number', () => ({ value: office.letter(), changed: ['letters'] }));
    open(waiting);
    await user.click(await screen.findByRole('button', { name: words.letter.fillNumber }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: words.letter.number.save }));
    await dialog.findByText(words.letter.number.empty);
    await user.type(dialog.getByLabelText(words.letter.number.field), ' 100.2.2.3/17/35.73.112/2026{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent('letters_number')).toEqual([{ id: 'letter-1', number: '100.2.2.3/17/35.73.112/2026' }]);
    expect(sent('letters_get').length, 'the screen asks again after the write').toBe(2);
  });
  test('with a number offers no other one', async () => {
    open();
    await screen.findByRole('button', { name: words.letter.sign });
    expect(screen.queryByRole('button', { name: words.letter.fillNumber })).toBeNull();
  });
  test('takes the scan of the signed paper; a dialog that was left changes nothing', async () => {
    fake.on('chosen_file', () => null);
    fake.on('letters_sign', () => ({ value: office.letter({ state: 'signed' }), changed: ['letters'] }));
    open();
    await user.click(await screen.findByRole('button', { name: words.letter.sign }));
    expect(sent('letters_sign')).toEqual([]);
    fake.on('chosen_file', () => ({ handle: 'h3', name: 'pindai.pdf', folder: 'D:\\' }));
    await press(words.letter.sign);
    await waitFor(() => expect(sent('letters_sign')).toEqual([{ id: 'letter-1', file: 'h3' }]));
  });
  test('is made void only with a reason', async () => {
    fake.on('letters_void', () => ({ value: office.letter({ state: 'void' }), changed: ['letters'] }));
    open();
    await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
    await user.click(await screen.findByRole('menuitem', { name: words.letter.voidIt }));
    const dialog = within(await screen.findByRole('alertdialog'));
    const deed = dialog.getByRole<HTMLButtonElement>('button', { name: words.letter.void.deed });
    expect(deed.disabled).toBe(true);
    await user.type(dialog.getByLabelText(words.letter.void.reason), 'Salah tujuan');
    await user.click(deed);
    await waitFor(() => expect(sent('letters_void')).toEqual([{ id: 'letter-1', reason: 'Salah tujuan' }]));
  });
  test('shows which print replaced which, and any of them', async () => {
    const newest = office.print({ print: 2 });
    fake.on('letters_get', () =>
      office.letterView(office.letter({ newest }), { prints: [office.print({ number: '' }), newest] }),
    );
    render(LetterScreen, { params: { id: 'letter-1' } });
    await screen.findByText(words.letter.prints.replaced(2));
    await press(new RegExp(`^${words.letter.prints.print(1)}`));
    await waitFor(() => expect(sent('letters_pdf')).toContainEqual({ id: 'letter-1', print: 1 }));
  });
  test('saved as a file offers its folder', async () => {
    const chosen = { handle: 'h5', name: 'Surat.pdf', folder: 'D:\\Surat' };
    fake.on('letters_save_as', () => chosen);
    fake.on('chosen_show', () => ({}));
    open();
    await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
    await user.click(await screen.findByRole('menuitem', { name: words.letter.saveAs }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toBe(words.letter.saved('Surat.pdf')));
    toasts.list.at(-1)?.action?.run();
    await waitFor(() => expect(sent('chosen_show')).toEqual([chosen]));
  });
  test('has its code copied in groups', async () => {
    const writeText = vi.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    open();
    await user.click(await screen.findByRole('button', { name: words.letter.code.copy }));
    expect(writeText).toHaveBeenCalledWith('7K3Q-X9M2-RB84-TN6W-ZC1D-H');
  });
});
