import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { criteria, priorityOf } from '../../gallery/register/map-rows';
import type { MapRowSave } from '../../generated/mapping';
import type { SubmissionSave } from '../../generated/submissions';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { formText } from '../../text/agreement-form';
import { mapFormText as words } from '../../text/mapping';
import { submissionFormText } from '../../text/submissions';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { placeOfDraft } from '../drafts/drafts';
import { session } from '../session/session.svelte';
import SubmissionFormScreen from '../submissions/SubmissionFormScreen.svelte';
import MapRowFormScreen from './MapRowFormScreen.svelte';
import { blankRow, contractRow, readRowDraft, readYear, reckoned } from './typed-row';

const user = userEvent.setup();
const sent = <T>(command: string): T[] =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request as T);
const saves = () => sent<MapRowSave>('mapping_save');
const open = async (params: Record<string, string> = {}) => {
  router.start('map-row-form', params);
  render(MapRowFormScreen, { params });
  await screen.findByRole('button', { name: words.save });
};
const save = () => user.click(screen.getByRole('button', { name: words.save }));
const field = (label: string) => screen.getByLabelText(new RegExp(`^${label}`));
const score = async (name: string, value: number) => {
  await fireEvent.input(screen.getByRole('slider', { name }), { target: { value: String(value) } });
};

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  fake.on('drafts_get', () => null);
});

describe('the form of a row', () => {
  const start = { year: '2026', urusan: '2.15', work_unit: 'u1', partner: 'Perumda Tugu Tirta' };

  test('begun from a white spot knows urusan, work unit and partner, and saves what is typed', async () => {
    await open(start);
    await user.type(field(words.need), 'Angkutan wisata berhenti sejak 2025.');
    await user.type(field(words.program), 'Program Angkutan Jalan');
    await user.click(screen.getByRole('radio', { name: /^KSDPK/ }));
    await score('Manfaat bagi masyarakat', 4);
    await user.type(field(words.from_year), '2027');
    await user.type(field(words.amount), '1.500.000');
    await user.click(screen.getByRole('checkbox', { name: 'APBD' }));
    await save();
    await waitFor(() => expect(saves()).toHaveLength(1));
    const [{ id, rev, form }] = saves() as [MapRowSave];
    expect({ id, rev }).toEqual({ id: null, rev: 0 });
    expect(form).toMatchObject({
      year: 2026,
      urusan: '2.15',
      work_unit: 'u1',
      kind: 'ksdpk',
      candidates: [{ type: 'badan-usaha', region_code: null, name: 'Perumda Tugu Tirta' }],
      scores: { 'public-benefit': 4 },
      from_year: 2027,
      to_year: null,
      amount: 150_000_000,
      funding_sources: ['apbd'],
      origin: 'own',
    });
    await waitFor(() => expect(router.place).toMatchObject({ screen: 'map-row', params: { id: 'm1' } }));
  });
  test('reckons the priority openly while it is typed: weight times score, and the sum', async () => {
    await open(start);
    await score('Berkaitan dengan pelayanan dasar', 5);
    await score('Kesiapan anggaran', 2);
    expect(screen.getByText(words.times(25, 5, 125))).toBeTruthy();
    expect(screen.getByText(words.times(15, 2, 30))).toBeTruthy();
    expect(screen.getByText(words.totalOf(155, 500))).toBeTruthy();
    await user.click(
      screen.getByRole('button', { name: words.scoreClear('Berkaitan dengan pelayanan dasar') }),
    );
    expect(screen.getByText(words.totalOf(30, 500)), 'a score can be taken back').toBeTruthy();
  });
  test('shows what is refused at the fields and sends nothing without a kind', async () => {
    await open();
    await save();
    expect(await screen.findByText(new RegExp(words.kindMissing))).toBeTruthy();
    expect(saves()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /^Sinergi/ }));
    await save();
    expect(await screen.findByText('Urusan belum dipilih.')).toBeTruthy();
    expect(screen.getAllByText('Isian ini belum diisi.')).toHaveLength(2);
  });
  test('asks once about what is unusual, and saves after a yes', async () => {
    await open(start);
    await user.type(field(words.need), 'Perlu.');
    await user.type(field(words.program), 'Program');
    await user.click(screen.getByRole('radio', { name: /^KSDPK/ }));
    await save();
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('Skala prioritas belum dinilai.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: formText.confirm.save }));
    await waitFor(() =>
      expect(saves().at(-1)?.confirmed).toEqual(['mapping.unscored', 'mapping.term_missing']),
    );
  });
  test('warns of a row that plans the same, with a link to it', async () => {
    await open({
      year: '2026',
      urusan: '2.16',
      work_unit: 'u2',
      partner: 'PT Bank Pembangunan Daerah Jawa Timur Tbk',
    });
    await user.click(screen.getByRole('radio', { name: /^KSDPK/ }));
    await user.click(await screen.findByRole('button', { name: words.openOther }));
    expect(router.place).toMatchObject({ screen: 'map-row', params: { id: 'm2' } });
  });
  test('of a proposal takes its words over and tells the proposal which row it became', async () => {
    await open({ year: '2026', urusan: '2.15', work_unit: 'u1', proposal: 'q1' });
    expect(field(words.need)).toHaveProperty(
      'value',
      'Sediakan angkutan pelajar sampai ke Dau dan Karangploso.',
    );
    await user.type(field(words.program), 'Program Angkutan Jalan');
    await user.click(screen.getByRole('radio', { name: /^KSDD sukarela/ }));
    await score('Manfaat bagi masyarakat', 5);
    await user.type(field(words.from_year), '2026');
    await save();
    await waitFor(() => expect(saves().at(-1)?.form.origin).toBe('proposal'));
    await waitFor(() =>
      expect(sent('mapping_proposal_save').at(-1)).toMatchObject({ id: 'q1', form: { map_row_id: 'm1' } }),
    );
  });
  test('begun from a potential of a partner says so and keeps it as its origin', async () => {
    await open({
      origin: 'partner',
      partner: 'Universitas Brawijaya',
      type: 'badan-publik',
      need: 'Riset air.',
    });
    expect(screen.getByText(words.ofPartner('Universitas Brawijaya'))).toBeTruthy();
    expect(field(words.need)).toHaveProperty('value', 'Riset air.');
    await user.click(screen.getByRole('radio', { name: /^KSDPK/ }));
    await waitFor(() =>
      expect(sent<{ form: unknown }>('mapping_check').at(-1)?.form).toMatchObject({
        origin: 'partner',
        candidates: [{ type: 'badan-publik', name: 'Universitas Brawijaya' }],
      }),
    );
  });
  test('keeps what is typed as a draft that goes on in the same form', async () => {
    await open(start);
    await user.type(field(words.program), 'Program Angkutan');
    const last = () =>
      sent<{ key: string; form: string; title: string; value: unknown }>('drafts_keep').at(-1);
    await waitFor(() => expect(last()).toMatchObject({ form: 'map-row', title: 'Program Angkutan' }), {
      timeout: 20_000,
    });
    const kept = last();
    expect(placeOfDraft({ key: kept?.key ?? '', form: 'map-row' })).toEqual({
      screen: 'map-row-form',
      params: { draft: kept?.key },
    });
    expect(readRowDraft(kept?.value, 2026)?.form.program).toBe('Program Angkutan');
    expect(placeOfDraft({ key: 'map_row:0198', form: 'map-row' }).params).toEqual({ id: '0198' });
  });
  test('names a candidate of another type anew: a region by its code, everybody else by a name', () => {
    const row = { ...blankRow(2026), kind: 'ksdd-sukarela' as const };
    row.candidates = [
      { type: 'region', region_code: '35.07', name: '' },
      { type: 'badan-usaha', region_code: '35.07', name: 'PT Contoh' },
    ];
    expect(contractRow(row)?.candidates).toEqual([
      { type: 'region', region_code: '35.07', name: '' },
      { type: 'badan-usaha', region_code: null, name: 'PT Contoh' },
    ]);
  });
  test('reads a year of four digits and nothing else', () => {
    expect(['', '2027', '27', 'dua'].map(readYear)).toEqual([null, 2027, undefined, undefined]);
  });
  test('reckons as the core does', () => {
    const scores = { 'basic-service': 3, 'plan-fit': 5, 'partner-ready': 1 };
    const { points, most, percent } = priorityOf(scores);
    expect(reckoned(criteria.criteria, criteria.most, scores)).toEqual({ points, most, percent });
    expect(reckoned([], 5, {}).percent, 'no criteria, no priority').toBe(0);
  });
});

test('a submission begun from a row is filled in and keeps the row it came from', async () => {
  router.start('submission-form', { map_row: 'm1' });
  render(SubmissionFormScreen, { params: { map_row: 'm1' } });
  await screen.findByRole('button', { name: submissionFormText.save });
  expect(field(submissionFormText.title)).toHaveProperty('value', 'Angkutan pelajar lintas batas');
  await user.click(screen.getByRole('button', { name: submissionFormText.save }));
  await waitFor(() => expect(sent('submissions_save')).toHaveLength(1));
  const [{ form }] = sent<SubmissionSave>('submissions_save') as [SubmissionSave];
  expect(form.map_row_id).toBe('m1');
  expect(form.subject.parties.map(({ region_code }) => region_code)).toEqual(['35.73', '35.79']);
  expect(form.subject.parties[0]?.capacity, 'who signs for us is known').toBe('Wali Kota Malang');
});
