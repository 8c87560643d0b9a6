import { describe, expect, test } from 'vitest';
import type { Agreement, Term } from '../../generated/agreements';
import type { FieldProblem } from '../../generated/shared';
import { documentTree } from './documents';
import { dprd } from './dprd';
import { readDraft } from './draft-value';
import { countsBySection, inFormOrder, sectionFor, shownField, together, unreadable } from './findings';
import { proposedEnds, statusLine } from './term';
import {
  blankDocument,
  blankForm,
  blankParty,
  contractForm,
  copiedForm,
  freshId,
  movedItem,
  typedForm,
  withoutDocument,
} from './typed-form';

const own = { region_code: '35.73', capacity: 'Wali Kota Malang' };
const filled = () => {
  const form = blankForm(own);
  form.kind = 'ksdpk';
  form.title = 'Parkir';
  const [first] = form.documents;
  if (first) {
    first.signed = '2025-06-25';
    first.ends = '2030-06-25';
    first.numbers = { 'new-1': '1/2025', 'new-2': ' ' };
  }
  return form;
};
const stored = (): Agreement => {
  const form = contractForm(filled());
  if (!form) throw new Error('the filled form has a kind');
  return { ...form, id: 'a', rev: 4, void_reason: null, created_at: '', updated_at: '' };
};

describe('a new form', () => {
  test('has our region as the first party and a partner to fill in', () => {
    const { parties, documents } = blankForm(own);
    expect(parties.map(({ type, region_code, capacity }) => [type, region_code, capacity])).toEqual([
      ['region', '35.73', 'Wali Kota Malang'],
      ['badan-usaha', '', ''],
    ]);
    expect(documents).toHaveLength(1);
  });
  test('names what is new by ids the core adopts, never twice', () => {
    const form = blankForm(own);
    expect(freshId(form)).toBe('new-4');
    form.parties.push(blankParty('new-12', 'ormas'));
    expect(freshId(form)).toBe('new-13');
  });
  test('cannot be sent before a kind is chosen', () => {
    expect(contractForm(blankForm(own))).toBeNull();
  });
});

describe('what is sent', () => {
  test('carries only numbers that were typed, and no date that cannot be read', () => {
    const form = filled();
    const first = form.documents[0];
    if (first) first.starts = '31/02/2025';
    const sent = contractForm(form);
    expect(sent?.documents[0]?.numbers).toEqual([{ party_id: 'new-1', number: '1/2025' }]);
    expect(sent?.documents[0]?.starts).toBeNull();
  });
  test('has a reason instead of an end for an open-ended document', () => {
    const form = filled();
    const first = form.documents[0];
    if (first) [first.open, first.open_reason] = [true, 'sampai diakhiri'];
    expect(contractForm(form)?.documents[0]).toMatchObject({ ends: null, open_reason: 'sampai diakhiri' });
  });
  test('names a region by its code only while the party is a region', () => {
    const form = filled();
    const first = form.parties[0];
    if (first) first.type = 'kementerian';
    expect(contractForm(form)?.parties[0]?.region_code).toBeNull();
  });
  test('is what was stored when nothing was typed', () => {
    expect(contractForm(typedForm(stored()))).toEqual(contractForm(filled()));
  });
});

describe('a copy', () => {
  test('keeps title and parties under new ids and leaves numbers, dates and the end behind', () => {
    const from = stored();
    from.documents.push({ ...from.documents[0], id: 'd9', kind: 'adendum', parent_id: 'new-3' } as never);
    from.ended_on = '2026-01-01';
    from.end_reason = 'digantikan';
    const copy = copiedForm(from);
    expect(copy.title).toBe('Parkir');
    expect(copy.parties.every(({ id }) => /^new-\d+$/.test(id))).toBe(true);
    expect(copy.documents, 'a change of the old documents is no part of the new one').toHaveLength(1);
    expect(copy.documents[0]).toMatchObject({ signed: '', ends: '', numbers: {} });
    expect([copy.ended_on, copy.end_reason]).toEqual(['', '']);
  });
});

describe('the order of parties', () => {
  test('moves one place up or down and not beyond the ends', () => {
    expect(movedItem(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(movedItem(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(movedItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(movedItem(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});

describe('documents', () => {
  const at = (id: string, parent_id: string | null) => ({ id, parent_id });
  test('stand as a tree: KB, its PKS, their adendum', () => {
    const tree = documentTree([at('adendum', 'pks'), at('kb', null), at('pks', 'kb'), at('lepas', null)]);
    expect(tree.map(({ document, depth }) => `${depth} ${document.id}`)).toEqual([
      '0 kb',
      '1 pks',
      '2 adendum',
      '0 lepas',
    ]);
  });
  test('with a lost parent or a circle are all still shown, once', () => {
    const tree = documentTree([at('a', 'b'), at('b', 'a'), at('c', 'hilang')]);
    expect(tree.map(({ document }) => document.id).toSorted()).toEqual(['a', 'b', 'c']);
  });
  test('that are taken out leave nothing under them hanging', () => {
    const [kb, pks] = [blankDocument('kb', 'kb'), { ...blankDocument('pks', 'pks'), parent_id: 'kb' }];
    expect(withoutDocument([kb, pks], 'kb')).toEqual([{ ...pks, parent_id: '' }]);
  });
});

describe('the proposed end', () => {
  test('is the same day after whole years, as offices write it', () => {
    expect(proposedEnds('kb', '2025-06-25', '').at(-1)).toEqual({ years: 5, ends: '2030-06-25' });
    expect(proposedEnds('pks', '2025-06-25', '2025-07-01').at(-1)?.ends, 'counted from its start').toBe(
      '2030-07-01',
    );
  });
  test('of a letter of intent is one year, of an addendum none', () => {
    expect(proposedEnds('loi', '2025-06-25', '').map(({ years }) => years)).toEqual([1]);
    expect(proposedEnds('adendum', '2025-06-25', '')).toEqual([]);
  });
  test('is not offered while the first day cannot be read', () => {
    expect(proposedEnds('kb', '31/02/2025', '')).toEqual([]);
  });
});

describe('the status in words', () => {
  const term = (more: Partial<Term>): Term => ({
    signed: null,
    starts: null,
    ends: null,
    ended_on: null,
    ...more,
  });
  test('counts the days that are left or gone', () => {
    expect(statusLine('expiring', term({ ends: '2026-12-03' }), '2026-11-21', null)).toBe(
      'Berakhir 12 hari lagi (3 Desember 2026)',
    );
    expect(statusLine('expired', term({ ends: '2026-11-18' }), '2026-11-21', null)).toBe(
      'Berakhir 3 hari lalu (18 November 2026)',
    );
    expect(statusLine('upcoming', term({ starts: '2026-11-22' }), '2026-11-21', null)).toBe(
      'Mulai berlaku besok (22 November 2026)',
    );
  });
  test('says what has no day', () => {
    expect(statusLine('in_force', term({ starts: '2020-01-01' }), '2026-11-21', null)).toBe(
      'Berlaku tanpa batas waktu',
    );
    expect(statusLine('unsigned', term({}), '2026-11-21', null)).toBe('Naskah belum ditandatangani');
    expect(statusLine('terminated', term({ ended_on: '2025-03-01' }), '2026-11-21', null)).toBe(
      'Diakhiri pada 1 Maret 2025',
    );
    expect(statusLine('voided', term({}), '2026-11-21', 'tercatat dua kali')).toBe(
      'Catatan dibatalkan: tercatat dua kali',
    );
  });
});

describe('approval of DPRD', () => {
  test('is needed as soon as one question is answered with yes, citing the article of the kind', () => {
    expect(dprd('ksdd-wajib', '', true, null)).toEqual({
      needed: true,
      sentence: 'Perlu persetujuan DPRD (Permendagri 22/2020 Pasal 11).',
    });
    expect(dprd('ksdpk', '', false, true).sentence).toContain('Pasal 34');
    expect(dprd('sinergi', '', true, true).sentence).toContain('Pasal 56');
  });
  test('is not needed only when both are answered with no', () => {
    expect(dprd('ksdpk', '', false, false).needed).toBe(false);
    expect(dprd('ksdpk', '', false, null).needed).toBeNull();
  });
  test('is always needed with foreign partners, but not for continuing what the Government agreed', () => {
    expect(dprd('ksdpl', '', false, false).needed).toBe(true);
    expect(dprd('ksdll', 'ksdll-persetujuan', false, false).needed).toBe(true);
    expect(dprd('ksdll', 'ksdll-penerusan', true, true).needed).toBeNull();
  });
});

describe('findings', () => {
  const found = (field: string, severity: FieldProblem['severity'] = 'refused'): FieldProblem => ({
    field,
    code: 'x',
    message: 'm',
    hint: '',
    severity,
    other: null,
  });
  test('belong to the part of the form their path names', () => {
    expect(sectionFor('parties[2].name')).toBe('parties');
    expect(sectionFor('documents[0].numbers')).toBe('documents');
    expect(sectionFor('work_units[1]')).toBe('urusan');
    expect(sectionFor('title')).toBe('basics');
  });
  test('stand in the order of the form, so that the focus goes to the first', () => {
    const sorted = inFormOrder([
      found('note'),
      found('documents[10].ends'),
      found('documents[2].ends'),
      found('title'),
    ]);
    expect(sorted.map(({ field }) => field)).toEqual([
      'title',
      'documents[2].ends',
      'documents[10].ends',
      'note',
    ]);
  });
  test('are counted by part; what only asks is not counted', () => {
    const counts = countsBySection([
      found('parties'),
      found('parties[0].name'),
      found('documents[0].ends', 'confirm'),
    ]);
    expect(counts).toMatchObject({ parties: 2, documents: 0, basics: 0 });
  });
  test('of a field that is not on the screen show at the one that stands for it', () => {
    const form = filled();
    const first = form.documents[0];
    if (first) first.open = true;
    expect(shownField('documents[0].ends', form)).toBe('documents[0].open_reason');
    expect(shownField('urusan[3]', form)).toBe('urusan');
    expect(shownField('parties[0].name', form), 'our region has no name typed').toBe(
      'parties[0].region_code',
    );
    expect(shownField('parties[1].name', form)).toBe('parties[1].name');
  });
  test('about dates that cannot be read are the window’s own and win over what the core says', () => {
    const form = filled();
    const first = form.documents[0];
    if (first) first.ends = '31/02/2030';
    const ours = unreadable(form);
    expect(ours.map(({ field }) => field)).toEqual(['documents[0].ends']);
    const both = together(ours, [found('documents[0].ends'), found('title')]);
    expect(both.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'documents[0].ends window.date',
      'title x',
    ]);
  });
});

describe('a kept draft', () => {
  test('is read back as it was typed, dates that are no dates included', () => {
    const form = filled();
    const first = form.documents[0];
    if (first) first.starts = '3/';
    const kept = JSON.parse(JSON.stringify({ base_rev: 4, form })) as unknown;
    expect(readDraft(kept)).toEqual({ base_rev: 4, form });
  });
  test('of an older program misses fields, not the whole', () => {
    const read = readDraft({ form: { title: 'Lama', parties: [{ id: 'p', name: 'Mitra' }], amount: 7 } });
    expect(read?.form.title).toBe('Lama');
    expect(read?.form.parties[0]).toEqual({ ...blankParty('p', 'region'), name: 'Mitra' });
    expect(read?.form.amount, 'a value of another shape is left out').toBe('');
  });
  test('that holds no form is no draft', () => {
    expect(readDraft(null)).toBeNull();
    expect(readDraft({ form: [] })).toBeNull();
  });
});
