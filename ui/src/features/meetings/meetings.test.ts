import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { meetings, negotiation, scan } from '../../gallery/register/meetings';
import type { AttachmentAdd } from '../../generated/attachments';
import type { MeetingDecide, MeetingSave, MeetingsPageRequest } from '../../generated/meetings';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { attachmentsText } from '../../text/attachments';
import { meetingFormText as words, meetingsText, meetingText } from '../../text/meetings';
import { openSubject } from '../agenda/groups';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { placeOfDraft } from '../drafts/drafts';
import { session } from '../session/session.svelte';
import MeetingFormScreen from './MeetingFormScreen.svelte';
import MeetingList from './MeetingList.svelte';
import MeetingScreen from './MeetingScreen.svelte';
import MeetingsScreen from './MeetingsScreen.svelte';

const user = userEvent.setup();
const sent = <T>(command: string): T[] =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request as T);
const today = '2026-11-22';

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  fake.on('drafts_get', () => null);
});
const open = async (params: Record<string, string> = {}) => {
  router.start('meetings');
  router.go('meeting-form', params);
  render(MeetingFormScreen, { params });
  await screen.findByRole('button', { name: words.save });
};
const field = (label: string) => screen.getByLabelText(new RegExp(`^${label}`));
const save = () => user.click(screen.getByRole('button', { name: words.save }));

describe('the form of a meeting', () => {
  test('records who was there, what was said and what was decided, without the rows left empty', async () => {
    await open({ submission: 's1' });
    await user.type(field(words.agenda), 'Perundingan tarif');
    await user.type(field(words.time), '9.30');
    await user.click(screen.getByRole('button', { name: words.attendee.add }));
    await user.type(field(words.attendee.name), 'Budi Santoso');
    await user.click(screen.getByRole('button', { name: words.attendee.add }));
    await user.click(screen.getByRole('button', { name: words.decision.add }));
    const decision = within(screen.getByRole('group', { name: words.decision.of(1) }));
    await user.type(decision.getByLabelText(new RegExp(`^${words.decision.what}`)), 'Menyusun rincian');
    await user.type(decision.getByLabelText(new RegExp(`^${words.decision.due}`)), '05/12/2026');
    await save();
    await waitFor(() => expect(sent('meetings_save')).toHaveLength(1));
    const [{ form }] = sent('meetings_save') as [MeetingSave];
    expect(form).toMatchObject({
      submission_id: 's1',
      kind: 'negotiation',
      day: today,
      time: '09:30',
      attendees: [{ name: 'Budi Santoso', job: '', office: '' }],
      decisions: [{ what: 'Menyusun rincian', who: '', due: '2026-12-05', done: null }],
    });
    expect(router.place.screen, 'going back does not open a form that is done').toBe('meetings');
  });
  test('shows what the core refuses at its field', async () => {
    fake.on('meetings_save', () => {
      throw {
        code: 'form.refused',
        message: 'Ada isian yang belum benar.',
        hint: '',
        fields: [
          {
            field: 'agenda',
            code: 'text.empty',
            message: 'Acara belum diisi.',
            hint: '',
            severity: 'refused',
            other: null,
          },
        ],
      };
    });
    await open();
    await save();
    expect(await screen.findByText('Acara belum diisi.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field(words.agenda)));
  });
  test('offers no negotiation where there is no submission to negotiate about', async () => {
    await open();
    expect(field(words.kind).textContent).toContain('Rapat pleno TKKSD');
  });
  test('goes on from its draft', () => {
    expect(placeOfDraft({ key: 'meeting:new:x', form: 'meeting' })).toEqual({
      screen: 'meeting-form',
      params: { draft: 'meeting:new:x' },
    });
    expect(placeOfDraft({ key: 'meeting:m1', form: 'meeting' }).params).toEqual({ id: 'm1' });
  });
});

describe('meetings', () => {
  test('tick off what was decided on the day it was done', async () => {
    render(MeetingList, { meetings: [negotiation], writable: true, today });
    await user.click(screen.getByRole('checkbox', { name: meetingsText.tick('Menyampaikan rincian biaya') }));
    await waitFor(() =>
      expect(sent<MeetingDecide>('meetings_decide')).toEqual([{ id: 'm1', rev: 1, at: 0, done: today }]),
    );
  });
  test('say which decision is late, and change nothing where the register is only looked at', () => {
    const [office] = meetings;
    render(MeetingList, { meetings: office ? [office] : [], writable: false, today });
    expect(screen.getByText(meetingsText.late)).toBeTruthy();
    for (const tick of screen.getAllByRole('checkbox')) expect(tick).toHaveProperty('disabled', true);
  });
  test('of the office are listed apart from those on submissions, and narrowed to what is open', async () => {
    router.start('meetings');
    render(MeetingsScreen);
    await screen.findByText(meetingsText.count(1));
    await user.click(screen.getByRole('checkbox', { name: meetingsText.openOnly }));
    await waitFor(() =>
      expect(sent<MeetingsPageRequest>('meetings_page').at(-1)?.query).toMatchObject({
        of_office: true,
        open_only: true,
      }),
    );
  });
  test('are reached from the agenda and from their list', async () => {
    openSubject({ about: 'meeting', id: 'm2', title: 'Rapat pleno', decision: 0, submission_id: null });
    expect(router.place).toMatchObject({ screen: 'meeting', params: { id: 'm2' } });
    render(MeetingList, { meetings: [negotiation], writable: true, today });
    await user.click(screen.getByRole('button', { name: negotiation.agenda }));
    expect(router.place).toMatchObject({ screen: 'meeting', params: { id: 'm1' } });
  });
});

describe('the record of a meeting', () => {
  const open = async (id = 'm1') => {
    router.start('meeting', { id });
    render(MeetingScreen, { params: { id } });
    await screen.findByRole('heading', { name: meetingText.attendees });
  };
  test('takes a scan, which belongs to the meeting', async () => {
    fake.on('attachments_add', () => ({
      value: { ...scan, name: 'notula.pdf' },
      changed: ['meetings'],
    }));
    await open();
    await user.click(screen.getByRole('button', { name: attachmentsText.addOf(meetingText.scans.title) }));
    await waitFor(() =>
      expect(sent<AttachmentAdd>('attachments_add')).toEqual([
        { owner: 'meeting', owner_id: 'm1', document_id: null, file: 'h' },
      ]),
    );
  });
  test('shows its scans, what was said and who was there', async () => {
    fake.on('meetings_get', () => ({
      meeting: negotiation,
      submission_title: 'Pengelolaan Sampah',
      attachments: [scan],
    }));
    await open();
    expect(screen.getByRole('button', { name: scan.name })).toBeTruthy();
    expect(screen.getByText(negotiation.discussion)).toBeTruthy();
    expect(screen.getByText('Sri Wahyuni')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Pengelolaan Sampah' }));
    expect(router.place).toMatchObject({ screen: 'submission', params: { id: 's1' } });
  });
  test('is made void with a reason', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: meetingText.menu }));
    await user.click(await screen.findByRole('menuitem', { name: meetingsText.void.button }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.type(dialog.getByRole('textbox'), 'Tercatat dua kali');
    await user.click(dialog.getByRole('button', { name: meetingsText.void.confirm }));
    await waitFor(() =>
      expect(sent('meetings_void')).toEqual([{ id: 'm1', rev: 1, reason: 'Tercatat dua kali' }]),
    );
  });
});
