import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { allPaths, submissionAt } from '../../gallery/register/submissions';
import type { SubmissionSave } from '../../generated/submissions';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { formText } from '../../text/agreement-form';
import { sharedText } from '../../text/shared';
import {
  relationWords,
  sideWords,
  situationWords,
  submissionFormText as words,
} from '../../text/submissions';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { placeOfDraft } from '../drafts/drafts';
import { session } from '../session/session.svelte';
import SubmissionFormScreen from './SubmissionFormScreen.svelte';

const user = userEvent.setup();
const saves = () =>
  fake.sent
    .filter(({ command }) => command === 'submissions_save')
    .map(({ request }) => request as SubmissionSave);
const open = async (params: Record<string, string> = {}) => {
  router.start('submission-form', params);
  render(SubmissionFormScreen, { params });
  await screen.findByRole('button', { name: words.save });
};
const save = () => user.click(screen.getByRole('button', { name: words.save }));
const field = (label: string) => screen.getByLabelText(new RegExp(`^${label}`));

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  fake.on('drafts_get', () => null);
});

describe('the form of a submission', () => {
  test('takes the only path there is for kind and side, and saves a plan without partner or document', async () => {
    await open();
    await user.click(screen.getByRole('radio', { name: /^KSDD sukarela/ }));
    expect(screen.getByRole('radio', { name: /^KSDD \(Kerja Sama Sukarela\)/ })).toHaveProperty(
      'checked',
      true,
    );
    await user.type(field(words.title), 'Pasar tani bersama');
    await user.type(field(words.proposerName), 'Dinas Pertanian');
    await user.type(field(words.letterDated), '03/08/2026');
    await save();
    await waitFor(() => expect(saves()).toHaveLength(1));
    const [{ id, rev, form }] = saves() as [SubmissionSave];
    expect({ id, rev }).toEqual({ id: null, rev: 0 });
    expect(form).toMatchObject({
      path: 'ksdd-voluntary',
      initiative: 'ours',
      proposer_type: 'work_unit',
      proposer_name: 'Dinas Pertanian',
      letter_dated: '2026-08-03',
      letter_sent: null,
      relation: 'new',
      parent_id: null,
    });
    expect(form.subject).toMatchObject({ kind: 'ksdd-sukarela', initiative: 'daerah', documents: [] });
    expect(
      form.subject.parties.map(({ region_code }) => region_code),
      'a partner that is still sought is left out',
    ).toEqual(['35.73']);
    await waitFor(() => expect(router.place).toMatchObject({ screen: 'submission', params: { id: 's1' } }));
    expect(fake.sent.map(({ command }) => command)).toContain('drafts_discard');
  });
  test('is not sent without a kind: the sentence stands at the field and the focus goes there', async () => {
    await open();
    await save();
    expect(await screen.findByText(formText.kindMissing)).toBeTruthy();
    expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe('kind');
    expect(saves()).toEqual([]);
  });
  test('is not sent without a path, or with a day that is none', async () => {
    await open();
    await user.click(screen.getByRole('radio', { name: /^KSDPK/ }));
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${sideWords.theirs}`) }));
    expect(screen.getByText(words.pathNone)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${sideWords.ours}`) }));
    await user.type(field(words.letterSent), '31/02/2026');
    await save();
    expect((await screen.findAllByText(sharedText.date.problem.day)).length).toBeGreaterThan(0);
    expect(saves()).toEqual([]);
  });
  test('shows what the core refuses at its fields, of the plan and of the submission, and goes to the first', async () => {
    const refused = (at: string, message: string) => ({
      field: at,
      code: 'x',
      message,
      hint: '',
      severity: 'refused' as const,
      other: null,
    });
    fake.on('submissions_check', () => []);
    fake.on('submissions_save', () => {
      throw {
        code: 'form.refused',
        message: 'Ada isian yang belum benar.',
        hint: '',
        fields: [
          refused('letter_received', 'Tanggal surat belum tiba.'),
          refused('subject.title', 'Judul belum diisi.'),
        ],
      };
    });
    await open();
    await user.click(screen.getByRole('radio', { name: /^KSDD sukarela/ }));
    await save();
    const title = (await screen.findByText('Judul belum diisi.')).closest('[data-field]');
    expect(title?.getAttribute('data-field')).toBe('title');
    expect(
      screen.getByText('Tanggal surat belum tiba.').closest('[data-field]')?.getAttribute('data-field'),
    ).toBe('letter_received');
    expect(document.activeElement).toBe(field(words.title));
    expect(screen.getByText(words.refused(2))).toBeTruthy();
  });
  test('asks for the situations of its path only, and sends those that hold', async () => {
    await open();
    await user.click(screen.getByRole('radio', { name: /^KSDPK/ }));
    const several = situationWords['several-candidates'] ?? '';
    expect(screen.queryByRole('checkbox', { name: situationWords['no-answer'] ?? '' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: several }));
    await user.type(field(words.title), 'Angkutan pelajar');
    await save();
    await waitFor(() => expect(saves()[0]?.form.situations).toEqual(['several-candidates']));
  });
  test('asks of an addendum only whether its change burdens more, in the words of its kind', async () => {
    await open();
    await user.click(screen.getByRole('radio', { name: /^KSDD sukarela/ }));
    await user.click(screen.getByRole('radio', { name: relationWords.addendum }));
    expect(screen.queryByRole('group', { name: formText.burdens }), 'the plan is not asked about').toBeNull();
    const rules = allPaths.find(({ id }) => id === 'ksdd-voluntary');
    const question = rules?.addendum?.question ?? '';
    expect(screen.getByText(new RegExp(rules?.changes[0]?.sentence ?? '-'))).toBeTruthy();
    const asked = within(screen.getByRole('group', { name: question }));
    await user.click(asked.getByRole('radio', { name: new RegExp(`^${formText.yes}`) }));
    await user.type(field(words.title), 'Adendum pasar tani bersama');
    await save();
    await waitFor(() => expect(saves().at(-1)?.form.addendum_burden).toBe(true));
  });
  test('finds the agreement it goes on with in the register', async () => {
    await open();
    await user.click(screen.getByRole('radio', { name: /^KSDD sukarela/ }));
    await user.click(screen.getByRole('radio', { name: relationWords.extension }));
    await user.type(field(words.title), 'Perpanjangan');
    await user.type(field(words.parent), 'parkir');
    const list = await screen.findAllByRole('button', { name: /arkir/ });
    if (list[0]) await user.click(list[0]);
    await screen.findByRole('button', { name: words.parentClear });
    await save();
    await waitFor(() => expect(saves()[0]?.form.relation).toBe('extension'));
    expect(saves()[0]?.form.parent_id).toMatch(/^a\d+$/);
  });
  test('keeps path and side once something happened on the path', async () => {
    await open({ id: 's1' });
    expect(screen.getByText(words.pathFixed)).toBeTruthy();
    const radios = within(screen.getByRole('group', { name: words.path })).getAllByRole('radio');
    expect(radios.every((one) => (one as HTMLInputElement).disabled)).toBe(true);
    await user.type(field(words.title), ' Tahap II');
    await save();
    await waitFor(() => expect(saves()[0]).toMatchObject({ id: 's1', rev: 4 }));
    expect(saves()[0]?.form.subject.title).toBe(`${submissionAt('s1').subject.title} Tahap II`);
  });
  test('says when somebody recorded in between, and saves over it only when told to', async () => {
    let tries = 0;
    fake.on('submissions_save', () => {
      tries += 1;
      if (tries === 1)
        throw { code: 'submission.stale', message: 'Pengajuan ini sudah berubah sejak dibuka.', hint: '' };
      return { value: submissionAt('s1'), changed: ['submissions'] };
    });
    await open({ id: 's1' });
    await save();
    await user.click(await screen.findByRole('button', { name: words.saveOver }));
    await waitFor(() => expect(router.place.screen).toBe('submission'));
  });
  test('is kept as a draft while it is typed, and goes on from it', async () => {
    await open({ draft: 'submission:new:7' });
    await user.type(field(words.title), 'Pasar tani');
    await waitFor(
      () => {
        const kept = fake.sent.filter(({ command }) => command === 'drafts_keep').at(-1)?.request;
        expect(kept).toMatchObject({
          key: 'submission:new:7',
          form: 'submission',
          title: 'Pasar tani',
          value: { form: { plan: { title: 'Pasar tani' } } },
        });
      },
      { timeout: 5000 },
    );
    expect(placeOfDraft({ key: 'submission:new:7', form: 'submission' })).toEqual({
      screen: 'submission-form',
      params: { draft: 'submission:new:7' },
    });
    expect(placeOfDraft({ key: 'submission:s1', form: 'submission' }).params).toEqual({ id: 's1' });
  });
  test('restores a draft of an older version as far as it fits', async () => {
    fake.on('drafts_get', ({ key }) => ({
      key,
      form: 'submission',
      title: 'x',
      value: {
        base_rev: 0,
        form: { about: { proposer_name: 'Dinas Pasar', liaisons: 7 }, plan: { title: 'Pasar' } },
      },
      updated_at: '2026-11-22T03:15:00Z',
    }));
    await open();
    expect(field(words.title)).toHaveProperty('value', 'Pasar');
    expect(field(words.proposerName)).toHaveProperty('value', 'Dinas Pasar');
    expect(allPaths.length, 'paths come from the rules, not from the draft').toBeGreaterThan(0);
  });
});
