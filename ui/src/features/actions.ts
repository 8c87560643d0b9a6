import Archive from '@lucide/svelte/icons/archive';
import Building from '@lucide/svelte/icons/building';
import Compass from '@lucide/svelte/icons/compass';
import FileInput from '@lucide/svelte/icons/file-input';
import FilePlus from '@lucide/svelte/icons/file-plus-2';
import MapIcon from '@lucide/svelte/icons/map';
import ScanSearch from '@lucide/svelte/icons/scan-search';
import Send from '@lucide/svelte/icons/send';
import type { PaletteEntry } from '../shared/keys/palette';
import { router } from '../shell/router.svelte';
import { exchangeText } from '../text/exchange';
import { lettersText } from '../text/letters';
import { mappingText } from '../text/mapping';
import { partnersText } from '../text/partners';
import { settingsText } from '../text/settings';
import { shellText } from '../text/shell';
import { submissionsText } from '../text/submissions';
import { tourText } from '../text/tour';
import { agreementActions } from './agreements/palette';
import { tour } from './tour/tour.svelte';

const group = shellText.groups.actions;

/** What changes the register: not offered where it is only looked at. */
const writing: readonly PaletteEntry[] = [
  ...agreementActions,
  {
    id: 'map-row-new',
    label: mappingText.keys.add,
    group,
    icon: MapIcon,
    words: mappingText.palette,
    run: () => router.go('map-row-form'),
  },
  {
    id: 'submission-new',
    label: submissionsText.keys.add,
    group,
    icon: FileInput,
    words: submissionsText.palette,
    run: () => router.go('submission-form'),
  },
  {
    id: 'partner-new',
    label: partnersText.keys.add,
    group,
    icon: Building,
    words: partnersText.palette,
    run: () => router.go('partner-form'),
  },
  {
    id: 'letter-new',
    label: lettersText.create,
    group,
    icon: FilePlus,
    words: lettersText.palette,
    run: () => router.go('letter-new'),
  },
];
const reading: readonly PaletteEntry[] = [
  {
    id: 'tour',
    label: tourText.start,
    group,
    icon: Compass,
    words: tourText.palette,
    run: tour.begin,
  },
  {
    id: 'letter-check',
    label: lettersText.check,
    group,
    icon: ScanSearch,
    run: () => router.go('letter-check'),
  },
  {
    id: 'package-make',
    label: exchangeText.tabs.make,
    group,
    icon: Send,
    words: exchangeText.palette,
    run: () => router.go('exchange', { tab: 'make' }),
  },
  {
    id: 'package-verify',
    label: exchangeText.verify.title,
    group,
    icon: ScanSearch,
    run: () => router.go('exchange', { tab: 'verify' }),
  },
  {
    id: 'backup',
    label: settingsText.backups.title,
    group,
    icon: Archive,
    run: () => router.go('settings', { section: 'backups' }),
  },
];

/** What the palette can do at once, beside opening screens. */
export const actionsOf = (writable: boolean): readonly PaletteEntry[] =>
  writable ? [...writing, ...reading] : reading;
