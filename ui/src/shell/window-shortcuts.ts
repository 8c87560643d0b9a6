import type { Shortcut } from '../shared/keys/shortcuts.svelte';
import { preferences } from '../platform';
import { undo } from '../shared/feedback/undo.svelte';
import { sharedText } from '../text/shared';
import { shellText } from '../text/shell';
import { router } from './router.svelte';

interface Doors {
  palette: () => void;
  help: () => void;
  sheet: () => void;
}

/** The keys that work on every screen, and those the sheet explains for tables and search fields. */
export function windowShortcuts({ palette, help, sheet }: Doors): Shortcut[] {
  const { keys, groups, zoom } = shellText;
  const inWindow = { group: groups.window, whileTyping: true };
  const told = (label: string, pressed: string, group: string): Shortcut => ({
    keys: pressed,
    label,
    group,
    run: () => undefined,
    shownOnly: true,
  });
  return [
    { ...inWindow, keys: 'Ctrl+K', label: keys.palette, run: palette },
    { ...inWindow, keys: 'Ctrl+F', label: keys.everywhere, run: palette },
    { ...inWindow, keys: 'F1', label: keys.help, run: help },
    // In a field the key belongs to the text.
    { group: groups.window, keys: 'Ctrl+Z', label: sharedText.undoKey, run: () => void undo.last() },
    { group: groups.window, keys: '?', label: keys.shortcuts, run: sheet },
    { ...inWindow, keys: 'Alt+ArrowLeft', label: shellText.back, run: () => router.back() },
    { ...inWindow, keys: 'Alt+ArrowRight', label: shellText.forward, run: () => router.forward() },
    { ...inWindow, keys: 'Ctrl++', label: zoom.larger, run: () => preferences.stepZoom(1) },
    { ...inWindow, keys: 'Ctrl+-', label: zoom.smaller, run: () => preferences.stepZoom(-1) },
    { ...inWindow, keys: 'Ctrl+0', label: zoom.reset, run: () => (preferences.zoom = 100) },
    told(keys.search, '/', groups.window),
    told(keys.escape, 'Escape', groups.window),
    told(keys.rows, 'ArrowDown', keys.table),
    told(keys.page, 'PageDown', keys.table),
    told(keys.edge, 'End', keys.table),
    told(keys.open, 'Enter', keys.table),
    told(keys.tick, 'Space', keys.table),
  ];
}
