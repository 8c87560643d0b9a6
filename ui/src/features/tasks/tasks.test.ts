import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerHeard, task } from '../../gallery/register/heard';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { heardText as words } from '../../text/heard';
import ReceiptDialog from '../exchange/ReceiptDialog.svelte';
import TasksCard from './TasksCard.svelte';
import { saidOf, soughtTasks } from './tasks';

const user = userEvent.setup();
beforeEach(() => {
  fake.reset();
  answerHeard(false, false);
  router.start('agenda');
});

describe('what receipts and remarks leave to be done', () => {
  test('a refusal comes first, and each leads to its record', async () => {
    render(TasksCard);
    const all = await screen.findAllByRole('button');
    expect(all[0]?.textContent).toContain(words.tasks.kinds.refused);
    await user.click(screen.getByText('Pengembangan Transportasi Perkotaan'));
    expect([router.place.screen, router.place.params['id']]).toEqual(['agreement', 'a1']);
  });
  test('the wish is named with the field in words, and found by the search', () => {
    expect(saidOf(task())).toContain(words.record.wished('1 Maret 2029'));
    expect(soughtTasks([task()], 'maret 2029 naskah')).toHaveLength(1);
    expect(soughtTasks([task()], 'pasar')).toEqual([]);
  });
  test('of a bureau whose key is unknown nothing is taken before the paper was typed', async () => {
    fake.on('agreements_get', () => {
      throw { code: 'agreement.not_found', message: '', hint: '' };
    });
    render(ReceiptDialog, { file: { handle: 'h', name: 't.ikat-terima', folder: '' }, onclose: () => {} });
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: words.dialog.save });
    const typed = await screen.findByLabelText(new RegExp(words.dialog.typed));
    expect(save.disabled).toBe(true);
    await user.type(typed, '7k3m q2xa 9tbc 04fd h8np we51 zr6v jy2s');
    expect(save.disabled).toBe(false);
    await user.click(save);
    await waitFor(() => expect(fake.sent.some(({ command }) => command === 'receipts_import')).toBe(true));
  });
});
