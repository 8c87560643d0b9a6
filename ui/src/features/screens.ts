import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import type { Screen } from '../shell/screens';
import { helpText } from '../text/help-screen';

/** Every screen there is. Only what works is listed. */
export const screens: readonly Screen[] = [
  {
    id: 'help',
    title: helpText.title,
    icon: CircleHelp,
    menu: 'foot',
    load: () => import('./help/HelpScreen.svelte'),
  },
];

/** The screen the window starts with. */
export const home = 'help';
