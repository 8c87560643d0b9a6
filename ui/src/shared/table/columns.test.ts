import { describe, expect, test } from 'vitest';
import {
  firstLayout,
  fittedLayout,
  gridTracks,
  leastWidth,
  moved,
  nextSort,
  placed,
  resized,
  shownColumns,
  toggled,
  type Column,
} from './columns';

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  title: id,
  width: 100,
  text: () => id,
  ...more,
});
const columns = [
  column('title', { fixed: true, grow: 1 }),
  column('kind'),
  column('ends'),
  column('value', { hiddenAtFirst: true }),
];
const names = (layout = firstLayout(columns)) => shownColumns(columns, layout).map(({ id }) => id);

describe('the columns a person chose', () => {
  test('start as the screen made them', () => expect(names()).toEqual(['title', 'kind', 'ends']));
  test('are hidden, shown and moved', () => {
    const shown = toggled(firstLayout(columns), 'value');
    expect(names(shown)).toEqual(['title', 'kind', 'ends', 'value']);
    expect(names(moved(shown, 'value', -1))).toEqual(['title', 'kind', 'value', 'ends']);
    expect(names(placed(shown, 'value', 'title'))).toEqual(['value', 'title', 'kind', 'ends']);
  });
  test('step over hidden neighbours when moved', () => {
    const hidden = toggled(firstLayout(columns), 'kind');
    expect(names(moved(hidden, 'ends', -1))).toEqual(['ends', 'title']);
  });
  test('at the edge stay', () => {
    const layout = firstLayout(columns);
    expect(moved(layout, 'title', -1)).toBe(layout);
  });
  test('keep a width between the narrowest and the widest', () => {
    expect(resized(firstLayout(columns), 'kind', 4).widths.kind).toBe(56);
    expect(resized(firstLayout(columns), 'kind', 99_999).widths.kind).toBe(960);
  });
  test('remembered by an older version fit the columns of today', () => {
    const kept = {
      order: ['ends', 'gone', 'title'],
      hidden: ['title', 'ends', 'gone'],
      widths: { ends: 2000, gone: 5, kind: 'x' },
    };
    const layout = fittedLayout(columns, kept);
    expect(layout.order).toEqual(['ends', 'kind', 'title', 'value']);
    expect(layout.hidden, 'the fixed column cannot be hidden, a new one keeps its first state').toEqual([
      'ends',
      'value',
    ]);
    expect(layout.widths).toEqual({ ends: 960 });
  });
  test.each([null, 7, 'x', {}, { order: 3 }])('remembered as %j fall back to the first layout', (kept) => {
    expect(names(fittedLayout(columns, kept))).toEqual(names());
  });
  test('become grid tracks; a resized one no longer grows', () => {
    const layout = firstLayout(columns);
    const shown = shownColumns(columns, layout);
    expect(gridTracks(shown, layout)).toBe('minmax(6.25rem, 1fr) 6.25rem 6.25rem');
    expect(gridTracks(shown, resized(layout, 'title', 160))).toBe('10rem 6.25rem 6.25rem');
    expect(leastWidth(shown, layout)).toBe('18.75rem');
  });
});

test('a header goes ascending, descending, unsorted', () => {
  const first = nextSort(null, 'title');
  expect(first).toEqual({ column: 'title', direction: 'asc' });
  expect(nextSort(first, 'title')).toEqual({ column: 'title', direction: 'desc' });
  expect(nextSort(nextSort(first, 'title'), 'title')).toBeNull();
  expect(nextSort(first, 'kind')).toEqual({ column: 'kind', direction: 'asc' });
});
