import type { Operation } from '../../generated/operations';

/** Screens of records that can be opened, by kind. */
const screens: Readonly<Record<string, string>> = {
  agreement: 'agreement',
  submission: 'submission',
  map_row: 'map-row',
  meeting: 'meeting',
  letter: 'letter',
};

/** Where the record of something that was done is; null for what has no screen of its own. */
export function placeOf({
  subject,
  subject_id,
}: Operation): { screen: string; params: { id: string } } | null {
  const screen = screens[subject];
  return screen === undefined ? null : { screen, params: { id: subject_id } };
}
