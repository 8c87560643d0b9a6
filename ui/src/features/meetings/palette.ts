import Users from '@lucide/svelte/icons/users';
import { call } from '../../platform';
import type { PaletteEntry } from '../../shared/keys/palette';
import { router } from '../../shell/router.svelte';
import { shortDate } from '../../text/format';
import { meetingKindWords, meetingsText as words } from '../../text/meetings';

const found = 5;

/** Meetings for the palette, those on a submission too. */
export async function searchMeetings(text: string): Promise<PaletteEntry[]> {
  const query = { search: text, kinds: [], year: null, of_office: false, open_only: false };
  const { items } = await call('meetings_page', { query, offset: 0, limit: found });
  return items.map(({ id, kind, agenda, submission_title, day }) => ({
    id: `meeting-${id}`,
    label: agenda.split('\n')[0] || submission_title || meetingKindWords[kind],
    group: words.title,
    icon: Users,
    note: [meetingKindWords[kind], shortDate(day)].join(' · '),
    run: () => router.go('meeting', { id }),
  }));
}
