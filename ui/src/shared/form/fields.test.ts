import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { sharedText } from '../../text/shared';
import Button from './Button.svelte';
import Checkbox from './Checkbox.svelte';
import Combobox from './Combobox.svelte';
import DateField from './DateField.svelte';
import { focusField } from './focus-field';
import MoneyField from './MoneyField.svelte';
import MultiCombobox from './MultiCombobox.svelte';
import RadioCards from './RadioCards.svelte';
import Select from './Select.svelte';
import TextArea from './TextArea.svelte';
import TextField from './TextField.svelte';

const user = userEvent.setup();

describe('a date field', () => {
  test('tells the ISO date of what was typed and shows it in words', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'Tanggal', onchange });
    await user.type(screen.getByLabelText('Tanggal'), '29/8/2025');
    expect(onchange).toHaveBeenLastCalledWith('2025-08-29');
    expect(screen.getByText('Jumat, 29 Agustus 2025')).toBeTruthy();
    await user.tab();
    expect(screen.getByLabelText<HTMLInputElement>('Tanggal').value).toBe('29/08/2025');
  });
  test('keeps half a date as typed and says at the field what is wrong once it is left', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'Tanggal', onchange });
    const input = screen.getByLabelText<HTMLInputElement>('Tanggal');
    await user.type(input, '31/2/2028');
    expect(screen.queryByRole('alert'), 'nobody is told off while typing').toBeNull();
    await user.tab();
    expect(input.value).toBe('31/2/2028');
    expect(onchange).toHaveBeenLastCalledWith('31/2/2028');
    expect(screen.getByRole('alert').textContent).toContain(sharedText.date.problem.day);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toContain('error');
  });
  test('takes a day from the calendar by keys', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'Tanggal', value: '2025-08-29', onchange });
    await user.click(screen.getByLabelText('Tanggal'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement?.getAttribute('data-iso')).toBe('2025-08-29');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onchange).toHaveBeenLastCalledWith('2025-09-05');
    expect(screen.queryByRole('grid'), 'the calendar closes after the choice').toBeNull();
  });
  test('says the limit a date is outside of', () => {
    render(DateField, { label: 'Tanggal', value: '2025-08-29', min: '2025-09-01' });
    expect(screen.getByRole('alert').textContent).toContain('1 September 2025');
  });
});

describe('a money field', () => {
  test('tells whole sen and shows grouped rupiah after leaving', async () => {
    const onchange = vi.fn();
    render(MoneyField, { label: 'Nilai', onchange });
    const input = screen.getByLabelText<HTMLInputElement>('Nilai');
    await user.type(input, 'Rp 1.500.000');
    expect(onchange).toHaveBeenLastCalledWith('150000000');
    await user.tab();
    expect(input.value).toBe('1.500.000,00');
  });
  test('keeps a wrong amount on the screen with its sentence', async () => {
    render(MoneyField, { label: 'Nilai', value: '100' });
    const input = screen.getByLabelText<HTMLInputElement>('Nilai');
    await user.clear(input);
    await user.type(input, '1500.00');
    await user.tab();
    expect(input.value).toBe('1500.00');
    expect(screen.getByRole('alert').textContent).toContain(sharedText.money.problem.groups);
  });
});

describe('choosing from lists', () => {
  const options = [
    { value: '35.07', label: 'Kabupaten Malang', note: '35.07' },
    { value: '35.73', label: 'Kota Malang', note: '35.73' },
    { value: '35.79', label: 'Kota Batu', note: '35.79' },
  ];
  test('a short list is opened and chosen from by keys', async () => {
    const onchange = vi.fn();
    render(Select, { label: 'Sifat', options, onchange });
    screen.getByRole('combobox').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onchange).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('combobox').textContent).not.toContain(sharedText.choice.placeholder);
  });
  test('a long list narrows while typing, also by code', async () => {
    const onchange = vi.fn();
    render(Combobox, { label: 'Daerah', options, onchange });
    const input = screen.getByRole<HTMLInputElement>('combobox');
    await user.click(input);
    await user.type(input, '35.73');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onchange).toHaveBeenLastCalledWith('35.73');
    expect(input.value).toBe('Kota Malang');
    expect(input.title, 'what a narrow field cuts is read by pointing at it').toBe('Kota Malang');
  });
  test('a list without a match says so', async () => {
    render(Combobox, { label: 'Daerah', options });
    await user.click(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), 'zzz');
    expect(screen.getByText(sharedText.choice.none)).toBeTruthy();
  });
  test('several are chips, taken off by their cross and by Backspace', async () => {
    const onchange = vi.fn();
    render(MultiCombobox, { label: 'Urusan', options, values: ['35.07', '35.73'], onchange });
    await user.click(screen.getByRole('button', { name: sharedText.choice.remove('Kabupaten Malang') }));
    expect(onchange).toHaveBeenLastCalledWith(['35.73']);
    await user.click(screen.getByRole('combobox'));
    await user.keyboard('{Backspace}');
    expect(onchange).toHaveBeenLastCalledWith([]);
  });
  test('radio cards are one group with titles as names', async () => {
    const onchange = vi.fn();
    render(RadioCards, {
      label: 'Jenis',
      options: [
        { value: 'a', title: 'KSDD', text: 'Dengan daerah lain' },
        { value: 'b', title: 'KSDPK' },
      ],
      onchange,
    });
    expect(screen.getByRole('group', { name: 'Jenis' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /KSDPK/ }));
    expect(onchange).toHaveBeenCalledWith('b');
  });
});

describe('text and buttons', () => {
  test('a busy button says so and swallows clicks', async () => {
    const onclick = vi.fn();
    const { rerender } = render(Button, { label: 'Simpan', busy: true, onclick });
    const button = screen.getByRole('button', { name: /Simpan/ });
    await user.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-busy')).toBe('true');
    await rerender({ busy: false });
    await user.click(button);
    expect(onclick).toHaveBeenCalledTimes(1);
  });
  test('a button of one icon still has its name', () => {
    render(Button, { label: 'Tutup', iconOnly: true });
    expect(screen.getByRole('button', { name: 'Tutup' })).toBeTruthy();
  });
  test('the core finds a field by the name of the contract', () => {
    render(TextField, { label: 'Judul', name: 'title' });
    expect(focusField('title')).toBe(true);
    expect(document.activeElement).toBe(screen.getByLabelText('Judul'));
    expect(focusField('other')).toBe(false);
  });
  test('a text area counts people’s letters, not bytes, and marks too many', async () => {
    render(TextArea, { label: 'Maksud', limit: 3, value: 'ab' });
    await user.type(screen.getByLabelText('Maksud'), 'cd');
    expect(screen.getByText(sharedText.characters(4, 3))).toBeTruthy();
    expect(screen.getByLabelText('Maksud').getAttribute('aria-invalid')).toBe('true');
  });
  test('a tick box is ticked by its words', async () => {
    const onchange = vi.fn();
    render(Checkbox, { label: 'Membebani APBD', onchange });
    await user.click(screen.getByText('Membebani APBD'));
    expect(onchange).toHaveBeenCalledWith(true);
  });
});
