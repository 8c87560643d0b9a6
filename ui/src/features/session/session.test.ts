import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as office from '../../../tests/office';
import type { OpenRegister, SessionCreate } from '../../generated/session';
import { preferences } from '../../platform';
import { fake } from '../../platform/fake';
import { sessionText as words } from '../../text/session';
import { settingsText } from '../../text/settings';
import { sharedText } from '../../text/shared';
import { session } from './session.svelte';
import SessionDoor from './SessionDoor.svelte';
import { unitNames } from './wizard';

const user = userEvent.setup();
const window = createRawSnippet<[OpenRegister]>((register) => ({
  render: () => `<p>terbuka: ${register().region_name}</p>`,
}));
const door = () => render(SessionDoor, { window });
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const next = () => user.click(screen.getByRole('button', { name: words.next }));

beforeEach(() => {
  session.state = null;
  session.problem = null;
  fake.on('session_state', () => office.sessionState({ register: null }));
  fake.on('reference_all', () => ({
    regions: office.regions,
    ministry: office.ministry,
    urusan: [],
    legal_forms: [],
  }));
  fake.on('session_defaults', () => office.letterSettings());
});

async function chooseRegion(name: string) {
  const field = await screen.findByLabelText(words.region.field);
  await user.click(field);
  await user.clear(field);
  await user.type(field, name);
  await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
}

describe('a register that was opened', () => {
  const rested = () => vi.advanceTimersByTimeAsync(5000);
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('is read whole once the first screen stands, and closed when it does not hold together', async () => {
    const damaged = { code: 'registry.damaged', message: 'Register ini rusak', hint: 'Pulihkan', fields: [] };
    fake.on('session_state', () => office.sessionState());
    fake.on('session_examine', () => office.sessionState({ register: null, problem: damaged }));
    await session.ask();
    expect(sent('session_examine'), 'the first screen has the disk to itself').toHaveLength(0);
    await rested();
    expect(session.register).toBeNull();
    expect(session.state?.problem).toEqual(damaged);
  });

  test('stays as it is when it holds together', async () => {
    fake.on('session_state', () => office.sessionState());
    fake.on('session_examine', () => office.sessionState());
    await session.ask();
    const before = session.state;
    await rested();
    expect(sent('session_examine').length, 'it was asked').toBeGreaterThan(0);
    expect(session.state).toBe(before);
  });

  test('is left alone when another one is open by then', async () => {
    fake.on('session_state', () => office.sessionState());
    fake.on('session_examine', () => {
      throw new Error('registry.not_open');
    });
    await session.ask();
    session.take(office.sessionState({ register: null }));
    await rested();
    expect(session.problem).toBeNull();
  });
});

describe('what is due', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    fake.on('session_state', () => office.sessionState());
    fake.on('session_examine', () => office.sessionState());
  });
  afterEach(() => {
    preferences.announces = true;
    vi.useRealTimers();
  });

  test('is told by the system once the first screen stands, even when the agenda cannot be read', async () => {
    fake.on('agenda_announce', () => {
      throw new Error('rules.refused');
    });
    await session.ask();
    expect(sent('agenda_announce')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent('agenda_announce')).toHaveLength(1);
    expect(session.problem, 'the window goes on').toBeNull();
  });

  test('is not told where nobody wants it', async () => {
    preferences.announces = false;
    await session.ask();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent('agenda_announce')).toHaveLength(0);
  });
});

describe('first start', () => {
  test('goes from the welcome to a register, with letterhead, signer and work units', async () => {
    fake.on('session_create', () => office.sessionState());
    door();
    await user.click(await screen.findByRole('button', { name: new RegExp(words.welcome.create) }));
    await chooseRegion('Kota Malang');
    await user.type(screen.getByLabelText(words.region.unit), 'Bagian Kerja Sama');
    await next();
    expect(
      await screen.findByDisplayValue('PEMERINTAH KOTA MALANG'),
      'the core proposes the letterhead',
    ).toBeTruthy();
    await next();
    await user.type(await screen.findByLabelText(settingsText.officials.name), 'Ir. Wahyu Hidayat, M.M.');
    // Under the secretariat's letterhead its secretary is proposed.
    expect(screen.getByLabelText<HTMLInputElement>(settingsText.officials.job).value).toBe(
      'SEKRETARIS DAERAH',
    );
    await next();
    await user.type(
      await screen.findByLabelText(words.units.field, { exact: false }),
      'Dinas Kesehatan{Enter}Dinas Perhubungan',
    );
    await next();
    await user.click(await screen.findByRole('button', { name: words.summary.create }));
    await screen.findByText('terbuka: Kota Malang');
    const [request] = sent('session_create') as SessionCreate[];
    expect(request).toMatchObject({
      region: '35.73',
      unit_name: 'Bagian Kerja Sama',
      official: { name: 'Ir. Wahyu Hidayat, M.M.', job: 'SEKRETARIS DAERAH' },
      work_units: ['Dinas Kesehatan', 'Dinas Perhubungan'],
    });
    expect(request?.letters?.secretariat.line1).toBe('PEMERINTAH KOTA MALANG');
  });
  test('does not go on without a region, and says so at the field', async () => {
    door();
    await user.click(await screen.findByRole('button', { name: new RegExp(words.welcome.create) }));
    await screen.findByLabelText(words.region.field);
    await next();
    expect(await screen.findByText(words.region.empty)).toBeTruthy();
    expect(screen.getByText(words.region.unitEmpty)).toBeTruthy();
    expect(sent('session_defaults')).toEqual([]);
  });
  test('refuses an administrative area of Jakarta with the reason, and offers the province', async () => {
    door();
    await user.click(await screen.findByRole('button', { name: new RegExp(words.welcome.create) }));
    await chooseRegion('Kota Administrasi Jakarta Pusat');
    await screen.findByText(words.region.administrative('Kota Administrasi Jakarta Pusat'));
    await user.type(screen.getByLabelText(words.region.unit), 'Biro');
    await next();
    expect(sent('session_defaults'), 'the wizard stays').toEqual([]);
    await user.click(screen.getByRole('button', { name: words.region.useProvince('Daerah Khusus Jakarta') }));
    await next();
    await waitFor(() => expect(sent('session_defaults')).toEqual([{ region: '31' }]));
  });
  test('can leave the signer for later', async () => {
    fake.on('session_create', () => office.sessionState());
    door();
    await user.click(await screen.findByRole('button', { name: new RegExp(words.welcome.create) }));
    await chooseRegion('Kota Batu');
    await user.type(screen.getByLabelText(words.region.unit), 'Bagian Pemerintahan');
    await next();
    await screen.findByLabelText(words.letterhead.place);
    await next();
    await user.click(await screen.findByRole('button', { name: words.skip }));
    await screen.findByLabelText(words.units.field, { exact: false });
    await next();
    await user.click(await screen.findByRole('button', { name: words.summary.create }));
    await waitFor(() => expect((sent('session_create')[0] as SessionCreate).official).toBeNull());
  });
  test('finds what was typed again after a power cut', async () => {
    const first = door();
    await user.click(await screen.findByRole('button', { name: new RegExp(words.welcome.create) }));
    await user.type(await screen.findByLabelText(words.region.unit), 'Bagian Kerja Sama');
    first.unmount();
    session.state = null;
    door();
    expect(await screen.findByDisplayValue('Bagian Kerja Sama')).toBeTruthy();
  });
  test('makes one sample, even on a double click', async () => {
    let made = () => {};
    fake.on('session_create_sample', () => new Promise((done) => (made = () => done(office.sessionState()))));
    door();
    await user.dblClick(await screen.findByRole('button', { name: words.welcome.samples.malang.title }));
    expect(sent('session_create_sample')).toEqual([{ name: 'malang' }]);
    made();
    await screen.findByText('terbuka: Kota Malang');
  });
});

describe('a pasted list of perangkat daerah', () => {
  test('loses its marks, empty lines and repetitions', () => {
    expect(unitNames('1. Dinas Kesehatan\r\n\r\n- Dinas  Sosial \n• dinas kesehatan')).toEqual({
      names: ['Dinas Kesehatan', 'Dinas Sosial'],
      repeated: 1,
    });
  });
});

describe('a register that cannot be opened', () => {
  const problem = {
    code: 'registry.in_use',
    message: 'Register sedang dibuka oleh Sari.',
    hint: 'Tutup Ikat di sana.',
  };
  test('is explained with its hint, and tried again', async () => {
    fake.on('session_state', () => office.sessionState({ register: null, problem }));
    door();
    await screen.findByText(problem.message);
    expect(screen.getByText(problem.hint)).toBeTruthy();
    fake.on('session_state', () => office.sessionState());
    await user.click(screen.getByRole('button', { name: words.problem.retry }));
    await screen.findByText('terbuka: Kota Malang');
  });
  test('gives way to another one the person chooses', async () => {
    fake.on('session_state', () => office.sessionState({ register: null, problem }));
    const chosen = { handle: 'h7', name: 'register', folder: 'D:\\Salinan' };
    fake.on('chosen_file', () => chosen);
    fake.on('session_open', () => office.sessionState());
    door();
    await user.click(await screen.findByRole('button', { name: words.problem.other }));
    await screen.findByText('terbuka: Kota Malang');
    expect(sent('session_open')).toEqual([chosen]);
  });
  test('stays as it is when the dialog is left', async () => {
    fake.on('session_state', () => office.sessionState({ register: null, problem }));
    fake.on('chosen_file', () => null);
    door();
    await user.click(await screen.findByRole('button', { name: words.problem.other }));
    expect(sent('session_open')).toEqual([]);
    expect(screen.getByText(problem.message)).toBeTruthy();
  });
});

test('a core that does not answer is asked again by hand', async () => {
  fake.on('session_state', () => {
    throw new Error('no answer');
  });
  door();
  const again = await screen.findByRole('button', { name: sharedText.retry });
  fake.on('session_state', () => office.sessionState());
  await user.click(again);
  await screen.findByText('terbuka: Kota Malang');
});
