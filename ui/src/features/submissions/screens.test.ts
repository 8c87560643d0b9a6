import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { allPaths, block, items, submissionAt, viewOf } from '../../gallery/register/submissions';
import type { SubmissionsPageRequest, SubmissionStep } from '../../generated/submissions';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { sharedText } from '../../text/shared';
import { movesText } from '../../text/submission-record';
import {
  fieldWords,
  outcomeWords,
  standingWords,
  submissionText as words,
  submissionsText,
  turnWords,
} from '../../text/submissions';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import { columnsOf } from './columns';
import SubmissionScreen from './SubmissionScreen.svelte';
import SubmissionsScreen from './SubmissionsScreen.svelte';

const user = userEvent.setup();
const sent = <T>(command: string): T[] =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request as T);
const lastQuery = () => sent<SubmissionsPageRequest>('submissions_page').at(-1)?.query;
const steps = () => sent<SubmissionStep>('submissions_step');
const wayOf = (kind: string, from: string) =>
  allPaths[0]?.moves.find((move) => move.kind === kind && move.from.includes(from));
const accept = () =>
  fake.on('submissions_step', () => ({
    value: { submission: submissionAt('s1'), event: 'e9', warnings: [] },
    changed: ['submissions'],
  }));

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
});

describe('the list of submissions', () => {
  const open = async () => {
    router.start('submissions');
    render(SubmissionsScreen);
    await screen.findByText(submissionsText.count(items.length));
  };

  test('names the stage that waits, how the others ended, and counts what was left out against the law', () => {
    const columns = columnsOf(allPaths);
    const cell = (id: string, column: string) => {
      const row = items.find((one) => one.id === id);
      return row && columns.find((one) => one.id === column)?.text(row);
    };
    expect(cell('s1', 'waiting')).toBe('Penawaran');
    expect(cell('s5', 'waiting')).toBe(outcomeWords.completed);
    expect(cell('s1', 'turn'), 'whose turn it is, and until when').toBe(
      `${turnWords.partner}, ${submissionsText.due('2026-10-14')}`,
    );
    expect(cell('s5', 'turn')).toBe('');
    expect(cell('s1', 'deviations')).toBe(submissionsText.deviations(1));
    expect(cell('s2', 'deviations')).toBe('');
    expect(cell('s3', 'partner'), 'a partner may still be sought').toBe(submissionsText.noPartner);
  });
  test('is narrowed by the core: by a stage with its count, and widened by its chip', async () => {
    await open();
    const [filter] = screen.getAllByRole('button', { name: submissionsText.filter.waiting });
    if (filter) await user.click(filter);
    await user.click(await screen.findByRole('checkbox', { name: 'Penawaran' }));
    await waitFor(() => expect(lastQuery()?.waiting).toEqual(['offer']));
    await user.click(screen.getByRole('button', { name: sharedText.filters.remove('Tahap Penawaran') }));
    await waitFor(() => expect(lastQuery()?.waiting).toEqual([]));
  });
  test('finds what needs our own government to act, counted before it is asked', async () => {
    await open();
    const ours = await screen.findByRole('button', { name: submissionsText.filter.ours(3) });
    await user.click(ours);
    await waitFor(() => expect(lastQuery()?.turns).toEqual(['office', 'work-unit', 'tkksd']));
    expect(ours.getAttribute('aria-pressed')).toBe('true');
    await user.click(ours);
    await waitFor(() => expect(lastQuery()?.turns).toEqual([]));
  });
  test('opens the record of a row', async () => {
    await open();
    const grid = await screen.findByRole('grid');
    await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
    grid.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(router.place).toMatchObject({ screen: 'submission', params: { id: 's2' } });
  });
  test('says what to do next while there is none', async () => {
    answer(true, reference);
    router.start('submissions');
    render(SubmissionsScreen);
    await user.click(await screen.findByRole('button', { name: submissionsText.empty.action }));
    expect(router.place.screen).toBe('submission-form');
  });
  test('stands as a board of the stages that wait on one path, in the order of the law', async () => {
    await open();
    await user.click(screen.getByRole('tab', { name: submissionsText.view.board }));
    const columns = await screen.findAllByRole('region', { name: /pengajuan menunggu$/ });
    expect(columns.map((one) => one.getAttribute('aria-label'))).toEqual([
      submissionsText.board.count('Persiapan', 1),
      submissionsText.board.count('Penawaran', 1),
      submissionsText.board.count('Penyusunan Kesepakatan Bersama', 1),
    ]);
    const [, offer] = columns;
    if (offer) await user.click(await within(offer).findByRole('button', { name: /Pengelolaan Sampah/ }));
    expect(router.place).toMatchObject({ screen: 'submission', params: { id: 's1' } });
  });
  test('the board shows on demand only what waits for our office', async () => {
    await open();
    await user.click(screen.getByRole('tab', { name: submissionsText.view.board }));
    const ours = await screen.findByRole('button', { name: submissionsText.filter.ours(3) });
    await user.click(ours);
    expect(ours.getAttribute('aria-pressed')).toBe('true');
    await waitFor(() => expect(lastQuery()?.turns).toEqual(['office', 'work-unit', 'tkksd']));
  });
});

describe('the record of a submission', () => {
  const open = async (id = 's1') => {
    router.start('submission', { id });
    render(SubmissionScreen, { params: { id } });
    await screen.findByRole('heading', { name: words.stages });
  };
  const finish = () => screen.findByRole('button', { name: words.finish.of('Penawaran') });
  const choose = async (item: string) => {
    await user.click(screen.getByRole('button', { name: words.menu.label }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  const reason = () => screen.findByLabelText(new RegExp(`^${words.reason}`));

  test('shows each stage with its standing, and a deviation with its reason', async () => {
    await open();
    const skipped = screen.getByRole('heading', { name: 'Persiapan' }).closest('li');
    expect(skipped?.textContent).toContain(standingWords.skipped);
    expect(skipped?.textContent).toContain(words.deviation);
    expect(skipped?.textContent).toContain('menyusul');
    expect(
      screen.getByRole('heading', { name: 'Penawaran' }).closest('li')?.getAttribute('aria-current'),
    ).toBe('step');
  });
  test('shows a clock with its last day, and the words of its article when the source is pressed', async () => {
    await open();
    expect(screen.getByText(words.due('2026-10-02'))).toBeTruthy();
    const clocks = within(screen.getByRole('region', { name: words.clocks }));
    const [chip] = clocks.getAllByRole('button');
    if (chip) await user.click(chip);
    const article = await screen.findByRole('dialog', { name: chip?.textContent.trim() ?? '' });
    const cited = viewOf('s1').clocks[0]?.citations[0];
    expect(article.textContent).toContain(cited?.text);
  });
  test('says before a stage is finished what is missing and by which article', async () => {
    await open();
    const missing = (await screen.findByText(words.finish.missing)).parentElement;
    expect(missing?.textContent).toContain(block.message);
    expect(missing?.textContent).toContain(block.sources?.[0]?.words);
  });
  test('shows the article when finishing is refused', async () => {
    await open();
    await user.click(await finish());
    const refusal = await screen.findByRole('alert');
    expect(refusal.textContent).toContain(block.message);
    expect(within(refusal).getByRole('button', { name: block.sources?.[0]?.words ?? '' })).toBeTruthy();
    expect(steps().at(-1)?.step).toEqual({
      on: '2026-11-22',
      act: { act: 'finish', stage: 'offer' },
      corrects: null,
    });
  });
  test('records evidence on the day it tells of, and leaves out what stayed empty', async () => {
    accept();
    await open();
    const reply = within(screen.getByRole('article', { name: 'Tanggapan Kepala Daerah calon mitra' }));
    await user.type(reply.getByLabelText(fieldWords.number), '100/7/2026');
    await user.type(reply.getByLabelText(fieldWords.received), '21/09/2026');
    await user.click(reply.getByRole('button', { name: /^Simpan bukti/ }));
    await waitFor(() =>
      expect(steps()).toEqual([
        {
          id: 's1',
          rev: 4,
          step: {
            on: '2026-09-21',
            act: {
              act: 'record',
              stage: 'offer',
              evidence: 'partner-reply',
              given: { number: '100/7/2026', received: '2026-09-21' },
            },
            corrects: null,
          },
        },
      ]),
    );
  });
  test('does not send a day that is none', async () => {
    accept();
    await open();
    const reply = within(screen.getByRole('article', { name: 'Tanggapan Kepala Daerah calon mitra' }));
    await user.type(reply.getByLabelText(fieldWords.received), '31/02/2026');
    await user.click(reply.getByRole('button', { name: /^Simpan bukti/ }));
    expect(await reply.findByText(words.evidence.dateWrong)).toBeTruthy();
    expect(steps()).toEqual([]);
  });
  test('changes recorded evidence as a correction of the event that recorded it', async () => {
    accept();
    await open();
    const letter = within(screen.getByRole('article', { name: /^Surat penawaran rencana KSDD/ }));
    await user.click(letter.getByRole('button', { name: /^Perbaiki/ }));
    const number = letter.getByLabelText(fieldWords.number);
    await user.clear(number);
    await user.type(number, '000.8/772/35.73/2026');
    await user.click(letter.getByRole('button', { name: /^Simpan bukti/ }));
    await waitFor(() => expect(steps().at(-1)?.step.corrects).toBe('e2'));
    expect(steps().at(-1)?.step.act).toMatchObject({ given: { number: '000.8/772/35.73/2026' } });
  });
  test('leaves a stage out only with a reason', async () => {
    accept();
    await open();
    await user.click(await screen.findByRole('button', { name: words.skip.button }));
    const confirm = screen.getByRole('button', { name: words.skip.confirm });
    expect(confirm).toHaveProperty('disabled', true);
    await user.type(await reason(), 'Calon mitra sudah menyatakan setuju dalam rapat.');
    await user.click(confirm);
    await waitFor(() =>
      expect(steps().at(-1)?.step.act).toEqual({
        act: 'skip',
        stage: 'offer',
        reason: 'Calon mitra sudah menyatakan setuju dalam rapat.',
      }),
    );
  });
  test('hands back to a stage that was done, and is rejected or withdrawn with a reason', async () => {
    accept();
    await open();
    await choose(words.menu.back);
    await user.type(await reason(), 'Kerangka acuan kerja belum lengkap.');
    await user.click(screen.getByRole('button', { name: words.back.confirm }));
    await waitFor(() =>
      expect(steps().at(-1)?.step.act).toMatchObject({
        act: 'return',
        stage: 'preparation',
        move: wayOf('return', 'offer')?.id,
      }),
    );
    await choose(words.menu.withdraw);
    await user.type(await reason(), 'Mitra mengundurkan diri.');
    await user.click(screen.getByRole('button', { name: words.withdraw.confirm }));
    await waitFor(() =>
      expect(steps().at(-1)?.step.act).toEqual({
        act: 'withdraw',
        reason: 'Mitra mengundurkan diri.',
        move: wayOf('withdraw', 'offer')?.id,
      }),
    );
  });
  test('asks which way back is meant where the path names several', async () => {
    accept();
    await open('s2');
    await choose(words.menu.back);
    await user.type(await reason(), 'Berkasnya belum lengkap.');
    const confirm = screen.getByRole('button', { name: words.back.confirm });
    expect(confirm, 'a way back is chosen, never guessed').toHaveProperty('disabled', true);
    const ways = screen.getAllByRole('radio');
    expect(ways).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: /^Dikembalikan kepada daerah pemrakarsa/ }));
    await user.click(confirm);
    await waitFor(() => expect(steps().at(-1)?.step.act).toMatchObject({ act: 'return', stage: 'offer' }));
  });
  test('is taken over only where the path offers it', async () => {
    accept();
    await open();
    await user.click(screen.getByRole('button', { name: words.menu.label }));
    await screen.findByRole('menuitem', { name: words.menu.withdraw });
    expect(screen.queryByRole('menuitem', { name: movesText.takeover.menu })).toBeNull();
  });
  test('shows what the officer should know although the step was taken', async () => {
    fake.on('submissions_step', () => ({
      value: {
        submission: submissionAt('s1'),
        event: 'e9',
        warnings: [{ ...block, severity: 'confirm', message: 'Pemetaan belum dicatat.' }],
      },
      changed: ['submissions'],
    }));
    await open();
    await user.click(await finish());
    const [banner] = await screen.findAllByRole('alert');
    expect(banner?.textContent).toContain('Pemetaan belum dicatat.');
  });
  test('leads to the agreement it became and offers no further step', async () => {
    await open('s5');
    expect(screen.queryByRole('button', { name: words.finish.of('Penawaran') })).toBeNull();
    await user.click(screen.getByRole('button', { name: words.agreement }));
    expect(router.place).toMatchObject({ screen: 'agreement', params: { id: 'a1' } });
  });
  test('changes nothing in a register that is only looked at', async () => {
    const looked = state(false);
    if (looked.register) looked.register.look_only = 'taken' as never;
    session.state = looked;
    fake.on('submissions_get', () => viewOf('s1'));
    await open();
    expect(screen.queryByRole('button', { name: /^Simpan bukti/ })).toBeNull();
    expect(screen.queryByRole('button', { name: words.edit })).toBeNull();
  });
});
