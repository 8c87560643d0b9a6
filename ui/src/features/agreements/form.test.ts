import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { answer as answerWith, state } from '../../gallery/register/core';
import { agreementAt } from '../../gallery/register/records';
import type { AgreementSave } from '../../generated/agreements';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { formText } from '../../text/agreement-form';
import { recordText } from '../../text/agreement-record';
import { draftsText } from '../../text/drafts';
import { sharedText } from '../../text/shared';
import { session } from '../session/session.svelte';
import AgreementFormScreen from './AgreementFormScreen.svelte';
import { forgetReference } from './known';
import { reference } from './test-reference';

const user = userEvent.setup();
const answer = (empty: boolean) => answerWith(empty, reference);
const saves = () =>
  fake.sent
    .filter(({ command }) => command === 'agreements_save')
    .map(({ request }) => request as AgreementSave);
const open = async (params: Record<string, string> = {}) => {
  router.start('agreement-form', params);
  render(AgreementFormScreen, { params });
  await screen.findByRole('button', { name: formText.save });
};
const save = () => user.click(screen.getByRole('button', { name: formText.save }));
const field = (label: string | RegExp, at = 0) => {
  const found = screen.getAllByLabelText(label)[at];
  if (!found) throw new Error(`no field ${String(label)}`);
  return found;
};
async function fill() {
  await user.click(screen.getByRole('radio', { name: /^KSDPK/ }));
  await user.type(field(formText.title), 'Parkir nontunai');
  await user.type(field(formText.partyName), 'PT Bank');
  await user.type(field(new RegExp(`^${formText.signed}`)), '25/06/2025');
}

beforeEach(() => {
  fake.on('receipts_of_agreement', () => ({ said: null, remarks: [] }));
  answer(false);
  forgetReference();
  session.state = state(false);
  fake.on('drafts_get', () => null);
});

describe('the form of an agreement', () => {
  test('begins with our region as PIHAK KESATU and its head as signer', async () => {
    await open();
    const ours = within(screen.getByRole('region', { name: 'PIHAK KESATU' }));
    expect(ours.getByLabelText(formText.region)).toHaveProperty('value', 'Kota Malang');
    expect(ours.getByLabelText(new RegExp(`^${formText.capacity}`))).toHaveProperty(
      'value',
      'Wali Kota Malang',
    );
  });

  test('offers the administrative areas of Jakarta with the reason why they cannot be chosen', async () => {
    await open();
    const region = field(formText.region);
    await user.click(region);
    await user.clear(region);
    await user.type(region, 'Jakarta Pusat');
    const option = await screen.findByRole('option', { name: /Jakarta Pusat/ });
    expect(option.textContent).toContain(formText.notAutonomous);
    expect(option.hasAttribute('data-disabled')).toBe(true);
    await user.click(option);
    expect(within(screen.getByRole('region', { name: 'PIHAK KESATU' })).queryByText(/Jakarta/)).toBeNull();
  });

  test('is not sent without a kind: the sentence stands at the field and the focus goes there', async () => {
    await open();
    await save();
    expect(await screen.findByText(formText.kindMissing)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^KSDD wajib/ }));
    expect(saves()).toEqual([]);
  });

  test('does not send a date that is none, and says where', async () => {
    await open();
    await fill();
    const ends = field(new RegExp(`^${formText.ends}`));
    await user.type(ends, '31/02/2030');
    await save();
    expect(await screen.findAllByText(sharedText.date.problem.day)).toHaveLength(1);
    expect(document.activeElement).toBe(ends);
    expect(saves()).toEqual([]);
  });

  test('proposes an end and fills it only when pressed', async () => {
    await open();
    await fill();
    const ends = field(new RegExp(`^${formText.ends}`));
    expect(ends).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: formText.proposal(5, '25/06/2030') }));
    expect(field(new RegExp(`^${formText.ends}`))).toHaveProperty('value', '25/06/2030');
  });

  test('shows what the core refuses at its field, counts it by part and goes to the first', async () => {
    fake.on('agreements_save', () => {
      throw {
        code: 'form.refused',
        message: 'Ada isian yang belum benar.',
        hint: '',
        fields: [
          { field: 'note', code: 'a', message: 'Catatan salah.', hint: '', severity: 'refused', other: null },
          {
            field: 'parties[1].name',
            code: 'b',
            message: 'Pihak sudah ada.',
            hint: '',
            severity: 'refused',
            other: null,
          },
        ],
      };
    });
    await open();
    await fill();
    await save();
    expect(await screen.findByText('Pihak sudah ada.')).toBeTruthy();
    expect(screen.getByText('Catatan salah.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field(formText.partyName)));
    const parts = within(screen.getByRole('navigation', { name: formText.sections }));
    expect(
      parts.getByRole('button', { name: new RegExp(`^${formText.section.parties}`) }).textContent,
    ).toContain(formText.problems(1));
  });

  test('asks once about what is unusual and sends the codes when confirmed', async () => {
    fake.on('agreements_save', ({ confirmed }) => {
      if (confirmed.includes('document.number_twice'))
        return { value: agreementAt('a1'), changed: ['agreements'] };
      throw {
        code: 'form.confirm',
        message: 'Ada hal yang perlu dipastikan.',
        hint: '',
        fields: [
          {
            field: 'documents[0].numbers',
            code: 'document.number_twice',
            message: 'Nomor 1 sudah dipakai.',
            hint: '',
            severity: 'confirm',
            other: 'a7',
            sources: [{ reference: 'PM22 9(3)', words: 'Pasal 9 ayat (3)', text: 'Bunyi ayat.' }],
          },
        ],
      };
    });
    await open();
    await fill();
    await save();
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('Nomor 1 sudah dipakai.')).toBeTruthy();
    expect(dialog.getByRole('button', { name: formText.confirm.other })).toBeTruthy();
    const article = dialog.getByRole('button', { name: 'Pasal 9 ayat (3)' });
    await user.click(article);
    expect(await screen.findByText('Bunyi ayat.'), 'the rule behind the question').toBeTruthy();
    await user.click(article);
    await user.click(dialog.getByRole('button', { name: formText.confirm.save }));
    await waitFor(() => expect(router.place).toMatchObject({ screen: 'agreement', params: { id: 'a1' } }));
    expect(saves().map(({ confirmed }) => confirmed)).toEqual([[], ['document.number_twice']]);
  });

  test('warns of a number that another record has as soon as the field is left, naming the record it is of', async () => {
    const twin = (number: string) => ({
      field: 'documents[0].numbers',
      code: 'document.number_twice',
      message: `Nomor ${number} sudah dipakai pada “Parkir”.`,
      hint: '',
      severity: 'confirm' as const,
      other: 'a7',
    });
    fake.on('agreements_check', ({ form }) =>
      (form.documents[0]?.numbers ?? [])
        .filter(({ number }) => number.startsWith('ganda'))
        .map(({ number }) => twin(number)),
    );
    await open({ id: 'a1' });
    const first = screen.getAllByRole('group', { name: formText.numbers })[0];
    if (!first) throw new Error('no document');
    const numbers = within(first).getAllByRole('textbox');
    for (const [at, number] of ['ganda/1', 'ganda/2'].entries()) {
      const field = numbers[at];
      if (!field) throw new Error(`no number ${at}`);
      await user.clear(field);
      await user.type(field, number);
      await user.tab();
      const note = await screen.findByText(`Nomor ${number} sudah dipakai pada “Parkir”.`);
      expect(note.closest('fieldset'), 'the warning stands with the numbers').toBe(field.closest('fieldset'));
    }
    expect(screen.getByText(/Nomor ganda\/1 sudah/), 'both are warned of').toBeTruthy();
    const asked = fake.sent.filter(({ command }) => command === 'agreements_check');
    expect(
      asked.every(({ request }) => (request as { id: unknown }).id === 'a1'),
      'the core is told which record it is, so that it is not its own twin',
    ).toBe(true);
    expect(saves()).toEqual([]);
  });

  test('that met a newer save lets one choose, and saving over it uses the newest revision', async () => {
    fake.on('agreements_save', ({ rev }) => {
      if (rev === 9) return { value: agreementAt('a1'), changed: ['agreements'] };
      throw { code: 'agreement.stale', message: 'Sudah diubah.', hint: '' };
    });
    await open({ id: 'a1' });
    const view = { agreement: { ...agreementAt('a1'), rev: 9 } };
    fake.on('agreements_get', () => view as never);
    await save();
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.click(dialog.getByRole('radio', { name: new RegExp(recordText.stale.over) }));
    await user.click(dialog.getByRole('button', { name: recordText.stale.over }));
    await waitFor(() => expect(router.place.screen).toBe('agreement'));
    expect(saves().map(({ rev }) => rev)).toEqual([3, 9]);
  });

  test('moves a party by its menu and keeps the numbers with their party', async () => {
    await open({ id: 'a1' });
    await user.click(screen.getByRole('button', { name: formText.partyMenu('PIHAK KEDUA') }));
    await user.click(await screen.findByRole('menuitem', { name: formText.partyUp }));
    await waitFor(() => expect(screen.getByText(formText.partyMoved('PIHAK KESATU'))).toBeTruthy());
    fake.on('agreements_save', () => ({ value: agreementAt('a1'), changed: [] }));
    await save();
    await waitFor(() => expect(saves()).toHaveLength(1));
    const [sent] = saves();
    expect(sent?.form.parties.map(({ id }) => id)).toEqual(['p2', 'p1', 'p3']);
    expect(sent?.form.documents[0]?.numbers.find(({ party_id }) => party_id === 'p2')?.number).toContain(
      'DIR/KB',
    );
  });

  test('lets no name of an old partner stay when another region or type is chosen', async () => {
    await open({ id: 'a1' });
    const ours = screen.getByRole('region', { name: 'PIHAK KESATU' });
    expect(within(ours).getByLabelText(new RegExp(`^${formText.regionName}`))).toHaveProperty(
      'value',
      'Kota Malang',
    );
    const region = within(ours).getByLabelText(formText.region);
    await user.click(region);
    await user.clear(region);
    await user.type(region, '35.79');
    await user.click(await screen.findByRole('option', { name: /Kota Batu/ }));
    expect(within(ours).getByLabelText(new RegExp(`^${formText.regionName}`))).toHaveProperty('value', '');
  });

  test('loses nothing when it is left: the draft is kept, and its notice says where', async () => {
    await open();
    await fill();
    const release = router.held;
    cleanup();
    await waitFor(() =>
      expect(
        fake.sent.some(
          ({ command, request }) =>
            command === 'drafts_keep' && (request as { title: string }).title === 'Parkir nontunai',
        ),
      ).toBe(true),
    );
    expect(release, 'a draft that can be kept holds nobody').toBe(false);
    expect(toasts.list.some(({ text }) => text === draftsText.left)).toBe(true);
  });

  test('that cannot keep its draft says so and holds the way out', async () => {
    fake.on('drafts_keep', () => {
      throw { code: 'disk.full_register', message: 'Ruang simpan penuh.', hint: '' };
    });
    await open();
    await user.type(field(formText.title), 'Air');
    expect(await screen.findByText(/Ruang simpan penuh/, {}, { timeout: 4000 })).toBeTruthy();
    expect(router.held).toBe(true);
  });

  test('that finds the disk full keeps everything typed, and saves it once there is room', async () => {
    let full = true;
    fake.on('agreements_save', () => {
      if (full)
        throw {
          code: 'disk.full_register',
          message: 'Diska tempat register penuh; perubahan terakhir tidak disimpan.',
          hint: 'Kosongkan ruang diska, lalu simpan lagi.',
        };
      return { value: agreementAt('a1'), changed: ['agreements'] };
    });
    await open();
    await fill();
    await save();
    expect(await screen.findByText(/Diska tempat register penuh/)).toBeTruthy();
    expect(field(formText.title)).toHaveProperty('value', 'Parkir nontunai');
    expect(field(formText.partyName)).toHaveProperty('value', 'PT Bank');
    expect(field(new RegExp(`^${formText.signed}`))).toHaveProperty('value', '25/06/2025');
    expect(
      fake.sent.some(({ command }) => command === 'drafts_discard'),
      'the draft stays',
    ).toBe(false);
    full = false;
    await save();
    await waitFor(() => expect(router.place.screen).toBe('agreement'));
    expect(saves()[1], 'the same form is sent again').toEqual(saves()[0]);
  });

  test('adds a work unit right there and takes it into the form', async () => {
    fake.on('settings_work_unit_save', (unit) => ({
      value: { ...unit, id: 'u9', rev: 1 },
      changed: ['settings'],
    }));
    await open();
    await user.click(screen.getByRole('button', { name: formText.addWorkUnit }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(formText.workUnitName), 'Dinas Pemuda');
    await user.click(dialog.getByRole('button', { name: formText.workUnitSave }));
    expect(
      await screen.findByRole('button', { name: sharedText.choice.remove('Dinas Pemuda') }),
    ).toBeTruthy();
  });

  test('keeps a draft while typing and names it in the save, which forgets it', async () => {
    fake.on('agreements_save', () => ({ value: agreementAt('a1'), changed: ['agreements'] }));
    await open();
    await fill();
    const kept = () =>
      fake.sent
        .filter(({ command }) => command === 'drafts_keep')
        .map(({ request }) => request as { key: string; title: string })
        .find(({ title }) => title === 'Parkir nontunai');
    await waitFor(() => expect(kept(), 'kept before anybody presses anything').toBeTruthy(), {
      timeout: 5000,
    });
    const key = kept()?.key;
    expect(key).toMatch(/^agreement:new:/);
    await user.keyboard('{Escape}');
    await save();
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]).toMatchObject({ id: null, rev: 0, draft: key });
  });

  test('comes back from its draft with a notice, and the draft can be thrown away', async () => {
    let waiting = true;
    fake.on('drafts_get', ({ key }) =>
      waiting
        ? {
            key,
            form: 'agreement',
            title: 'Air',
            value: { base_rev: 0, form: { title: 'Air minum', documents: [] } },
            updated_at: '2026-11-22T03:15:00Z',
          }
        : null,
    );
    fake.on('drafts_discard', () => {
      waiting = false;
      return {};
    });
    await open({ draft: 'agreement:new:7' });
    expect(screen.getByText(/^Konsep dari \d\d\/11\/2026 \d\d\.\d\d dipulihkan\.$/)).toBeTruthy();
    expect(field(formText.title)).toHaveProperty('value', 'Air minum');
    await user.click(screen.getByRole('button', { name: draftsText.discard }));
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: draftsText.discard }),
    );
    await waitFor(() => expect(field(formText.title)).toHaveProperty('value', ''));
    expect(fake.sent.filter(({ command }) => command === 'drafts_discard')).toEqual([
      { command: 'drafts_discard', request: { key: 'agreement:new:7' } },
    ]);
  });
});
