import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { targets } from '../../gallery/register/monitoring';
import type {
  EvaluationSave,
  MonitoringPageRequest,
  Realisation,
  TargetSave,
} from '../../generated/monitoring';
import { Problem } from '../../platform';
import { fake } from '../../platform/fake';
import { shortcuts } from '../../shared/keys/shortcuts.svelte';
import { router } from '../../shell/router.svelte';
import { monitoringFormText as words, monitoringText } from '../../text/monitoring';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import MonitoringScreen from './MonitoringScreen.svelte';
import SemesterScreen from './SemesterScreen.svelte';

const user = userEvent.setup();
const sent = <T>(command: string): T[] =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request as T);
const lastQuery = () => sent<MonitoringPageRequest>('monitoring_page').at(-1)?.query;

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
});

describe('the list of a semester', () => {
  const open = async () => {
    router.start('monitoring');
    render(MonitoringScreen, { params: {} });
    await screen.findByRole('grid');
  };
  test('begins with the semester that is due first and narrows to what is missing of a part', async () => {
    await open();
    await waitFor(() => expect(lastQuery()).toMatchObject({ year: 2026, semester: 2, missing: [] }));
    await user.click(screen.getByRole('button', { name: /^Perkembangan/, pressed: false }));
    await waitFor(() => expect(lastQuery()?.missing).toEqual(['progress']));
  });
  test('leads from what a work unit still owes to its agreements', async () => {
    await open();
    await user.click(screen.getByRole('tab', { name: monitoringText.view.units }));
    await user.click(await screen.findByRole('button', { name: /^Dinas Perhubungan, Realisasi: 11/ }));
    await waitFor(() => expect(lastQuery()).toMatchObject({ work_units: ['u1'], missing: ['realisation'] }));
  });
  test('says what to do next where no agreement is in force', async () => {
    answer(true, reference);
    router.start('monitoring');
    render(MonitoringScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: monitoringText.empty.action }));
    expect(router.place.screen).toBe('agreements');
  });
});

describe('a semester of an agreement', () => {
  const params = { id: 'a0', year: '2026', semester: '1' };
  const open = async () => {
    router.start('monitoring-form', params);
    render(SemesterScreen, { params });
    await screen.findByRole('heading', { name: words.report.title });
  };
  const form = async (name: string) => {
    const part = await screen.findByRole('region', { name });
    const toggle = within(part).getByRole('button', { name, expanded: undefined });
    if (toggle.getAttribute('aria-expanded') === 'false') await user.click(toggle);
    return within(part);
  };

  test('takes over a text of the semester before and saves it over the revision it was read at', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: words.report.copyOf('Permasalahan') }));
    await user.click(screen.getByRole('button', { name: words.report.save }));
    await waitFor(() => expect(sent('agreements_progress_save')).toHaveLength(1));
    expect(sent('agreements_progress_save')[0]).toMatchObject({
      agreement: 'a0',
      progress: { year: 2026, semester: 1, rev: 1, problems: 'Jaringan seluler lemah di tiga ruas jalan.' },
    });
  });
  test('shows while typing how much of a target is reached, and saves only what was typed', async () => {
    await open();
    const part = within(await screen.findByRole('group', { name: targets[0]?.name }));
    const field = part.getByRole('textbox', { name: words.realisation.head.now });
    await user.clear(field);
    await user.type(field, '406');
    expect(part.getByText('50 %')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.realisation.save }));
    await waitFor(() => expect(sent<Realisation>('monitoring_realise')).toHaveLength(1));
    expect(sent<Realisation>('monitoring_realise')[0]).toMatchObject({
      target: 't1',
      amount: 406_00,
      rev: 1,
    });
  });
  test('reckons the score by the core and asks for a reason when the officer recommends something else', async () => {
    await open();
    const part = await form('Formulir bagian kerja sama');
    const question = within(part.getByRole('group', { name: /^Kesesuaian dengan tujuan/ }));
    await user.click(question.getByRole('radio', { name: 'Sebagian' }));
    expect(await part.findByText(words.evaluation.suggested('Diperbaiki'))).toBeTruthy();
    const suggested = part.getByRole('radio', { name: /^Diperbaiki/ });
    await waitFor(() => expect((suggested as HTMLInputElement).checked, 'the score is followed').toBe(true));
    await user.click(part.getByRole('radio', { name: /^Dilanjutkan/ }));
    await user.type(part.getByRole('textbox', { name: words.evaluation.evaluator }), 'Rina');
    const save = part.getByRole('button', { name: words.evaluation.save('Formulir bagian kerja sama') });
    await user.click(save);
    expect(await part.findByText(/Alasan memilih rekomendasi lain wajib diisi/)).toBeTruthy();
    await user.type(part.getByRole('textbox', { name: words.evaluation.reason }), 'Manfaatnya sudah terasa.');
    await user.click(save);
    await waitFor(() => expect(sent<EvaluationSave>('monitoring_evaluate')).toHaveLength(2));
    expect(sent<EvaluationSave>('monitoring_evaluate').at(-1)).toMatchObject({
      agreement: 'a0',
      id: null,
      entry: { form: 'cooperation-unit', year: 2026, round: 1, recommendation: 'dilanjutkan' },
    });
  });
  test('gains a target, whose refusal stands at its field', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: words.target.add }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: words.target.save }));
    expect(await dialog.findByText('Isian ini belum diisi.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: words.target.name }), 'Pelatihan');
    await user.type(dialog.getByRole('textbox', { name: words.target.planned }), '12');
    await user.type(dialog.getByRole('textbox', { name: words.target.unit }), 'kali');
    await user.click(dialog.getByRole('button', { name: words.target.save }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent<TargetSave>('monitoring_target_save').at(-1)?.entry).toEqual({
      name: 'Pelatihan',
      measure: 'volume',
      unit: 'kali',
      year: null,
      planned: 1200,
    });
  });
  test('leads to the next agreement that lacks something, past those that are whole', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: words.next }));
    await waitFor(() => expect(router.place.params['id']).not.toBe('a0'));
    expect(router.place).toMatchObject({
      screen: 'monitoring-form',
      params: { year: '2026', semester: '1' },
    });
  });
  test('is saved whole and left for the next one by one key, and not while something is refused', async () => {
    await open();
    const report = within(screen.getByRole('region', { name: words.report.title }));
    const problems = report.getByRole('textbox', { name: /Permasalahan/ });
    await user.clear(problems);
    await user.type(problems, 'Jaringan sering padam.');
    fake.on('agreements_progress_save', () => {
      throw new Problem('progress.stale', 'Sudah diubah orang lain.', '');
    });
    expect(shortcuts.handle(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }))).toBe(true);
    expect(await screen.findByText('Sudah diubah orang lain.')).toBeTruthy();
    expect(router.place.params['id'], 'what is refused keeps the officer here').toBe('a0');
    fake.on('agreements_progress_save', ({ progress }) => ({ value: progress, changed: ['agreements'] }));
    await user.click(screen.getByRole('button', { name: words.saveAndNext }));
    await waitFor(() => expect(router.place.params['id']).not.toBe('a0'));
    expect(router.place.params['walked'], 'the next one is opened at its first empty field').toBe('yes');
    expect(sent('agreements_progress_save').at(-1)).toMatchObject({
      progress: { problems: 'Jaringan sering padam.' },
    });
  });
  test('begins at its first empty field when one walks to it', async () => {
    const there = { ...params, walked: 'yes' };
    router.start('monitoring-form', there);
    render(SemesterScreen, { params: there });
    await screen.findByRole('heading', { name: words.report.title });
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', ''));
    expect(['INPUT', 'TEXTAREA']).toContain(document.activeElement?.tagName);
  });
  test('is only read where the register is only looked at', async () => {
    const looking = state(false);
    if (looking.register) looking.register.look_only = { code: 'register.in_use', message: '', hint: '' };
    session.state = looking;
    await open();
    expect(screen.queryByRole('button', { name: words.report.save })).toBeNull();
    expect(screen.queryByRole('button', { name: words.target.add })).toBeNull();
    const part = await form('Formulir TKKSD');
    expect(part.getByText('Rekonsiliasi harian terlambat.')).toBeTruthy();
  });
});
