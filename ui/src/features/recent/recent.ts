import Building from '@lucide/svelte/icons/building';
import FileInput from '@lucide/svelte/icons/file-input';
import FileText from '@lucide/svelte/icons/file-text';
import Handshake from '@lucide/svelte/icons/handshake';
import MapIcon from '@lucide/svelte/icons/map';
import Users from '@lucide/svelte/icons/users';
import { call } from '../../platform';
import type { PaletteEntry } from '../../shared/keys/palette';
import { router } from '../../shell/router.svelte';
import { shellText } from '../../text/shell';

const icons = {
  agreement: Handshake,
  partner: Building,
  submission: FileInput,
  'map-row': MapIcon,
  meeting: Users,
  letter: FileText,
} as const;

/** A record that was opened. */
export interface RecentRecord {
  screen: keyof typeof icons;
  id: string;
  label: string;
}

const key = 'recent.records';
/** As many as a person still remembers having opened. */
const most = 12;

/** Records as they were kept, the newest first; what cannot be read is left out. */
export function readRecent(value: unknown): RecentRecord[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { screen, id, label } = one as Record<string, unknown>;
    const known = typeof screen === 'string' && screen in icons;
    if (!known || typeof id !== 'string' || typeof label !== 'string') return [];
    return [{ screen: screen as RecentRecord['screen'], id, label }];
  });
}

const kept = async () => readRecent((await call('preferences_get', { key })).value);

/** One after the other, so that two records opened quickly are both remembered. */
let last: Promise<void> = Promise.resolve();

/** Remembers that a record was opened. */
export function opened(record: RecentRecord): Promise<void> {
  last = last.then(async () => {
    const others = (await kept()).filter(({ screen, id }) => screen !== record.screen || id !== record.id);
    await call('preferences_keep', { key, value: [record, ...others].slice(0, most) });
  });
  // A register that is only looked at keeps nothing; what is not remembered is found by searching.
  last = last.catch(() => undefined);
  return last;
}

/** The records opened last, for the palette. */
export async function recentRecords(): Promise<PaletteEntry[]> {
  return (await kept()).map(({ screen, id, label }) => ({
    id: `recent-${screen}-${id}`,
    label,
    group: shellText.groups.recent,
    icon: icons[screen],
    run: () => router.go(screen, { id }),
  }));
}
