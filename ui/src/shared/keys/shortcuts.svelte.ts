import { untrack } from 'svelte';

/** One key (combination) the window listens to, as the sheet of shortcuts shows it. */
export interface Shortcut {
  /** "Ctrl+K", "F1", "Alt+ArrowLeft", "?"; Ctrl also means Cmd. */
  keys: string;
  label: string;
  group: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field (only for combinations and F keys). */
  whileTyping?: boolean;
  /** Listed in the sheet only; another part acts on it. */
  shownOnly?: boolean;
}

/** True when the person is writing: plain keys then belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Whether a key press is the combination "Ctrl+Shift+X". */
export function pressed(event: KeyboardEvent, keys: string): boolean {
  const key = keys.endsWith('+') ? '+' : (keys.split('+').at(-1) ?? '');
  const held = keys.slice(0, -key.length).split('+');
  const wants = (name: string) => held.includes(name);
  // "+" stands on the key of "=", and whoever enlarges a page seldom holds Shift for it.
  const meant = key === '+' && event.key === '=' ? '+' : event.key;
  const same = key.length === 1 ? meant.toLowerCase() === key.toLowerCase() : meant === key;
  // A sign such as "?" or "+" may need Shift on one layout and not on another.
  const shiftMatters = !/^[^a-z0-9]$/i.test(key);
  return (
    same &&
    wants('Ctrl') === (event.ctrlKey || event.metaKey) &&
    wants('Alt') === event.altKey &&
    (!shiftMatters || wants('Shift') === event.shiftKey)
  );
}

/** All shortcuts in force; screens add theirs while they are open. */
class Shortcuts {
  list = $state.raw<Shortcut[]>([]);

  /** Adds shortcuts; call the answer to take them away (return it from an effect). */
  add(shortcuts: Shortcut[]): () => void {
    // Called from effects, which must not come to depend on the list they change.
    untrack(() => (this.list = [...this.list, ...shortcuts]));
    return () => {
      untrack(() => (this.list = this.list.filter((shortcut) => !shortcuts.includes(shortcut))));
    };
  }

  /** Runs the newest shortcut for a key press; true when there was one. */
  handle(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const typing = isTyping(event.target);
    const hit = this.list.findLast(
      (shortcut) =>
        !shortcut.shownOnly && (!typing || shortcut.whileTyping === true) && pressed(event, shortcut.keys),
    );
    if (!hit) return false;
    event.preventDefault();
    hit.run(event);
    return true;
  }
}

export const shortcuts = new Shortcuts();
