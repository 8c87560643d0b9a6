import { host } from '$host';

export type Theme = 'system' | 'light' | 'dark';

/** Zoom steps in percent, the ones browsers use between 80 and 200. */
export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

const keyOf = (name: string) => `ikat.${name}`;

/** Reads a remembered value of this computer; null when there is none or the store is closed. */
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null; // A webview without storage still works; it only starts at the defaults.
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // Same: the choice holds until the window closes.
  }
}

const isTheme = (value: string | null): value is Theme =>
  value === 'system' || value === 'light' || value === 'dark';

/** How this computer's person likes the window; not part of the register, not shared. */
class Preferences {
  #theme = $state<Theme>('system');
  #zoom = $state(100);
  #sidebarNarrow = $state(false);
  #announces = $state(true);
  #systemDark = $state(false);

  constructor() {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = dark.matches;
    dark.addEventListener('change', () => {
      this.#systemDark = dark.matches;
      this.apply();
    });
    const theme = remembered('theme');
    if (isTheme(theme)) this.#theme = theme;
    const zoom = Number(remembered('zoom'));
    if (zoom >= 80 && zoom <= 200) this.#zoom = zoom;
    this.#sidebarNarrow = remembered('sidebar') === 'narrow';
    this.#announces = remembered('announces') !== 'no';
  }

  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme) {
    this.#theme = theme;
    remember('theme', theme);
    this.apply();
  }

  /** The theme on the screen now: the choice, or what the system asks for. */
  get shownTheme(): 'light' | 'dark' {
    if (this.#theme !== 'system') return this.#theme;
    return this.#systemDark ? 'dark' : 'light';
  }

  /** Zoom of everything, in percent. */
  get zoom(): number {
    return this.#zoom;
  }
  set zoom(percent: number) {
    this.#zoom = Math.min(200, Math.max(80, Math.round(percent)));
    remember('zoom', String(this.#zoom));
    this.apply();
  }

  /** Next step up (+1) or down (-1). */
  stepZoom(direction: 1 | -1): void {
    const next =
      direction === 1
        ? zoomSteps.find((step) => step > this.#zoom)
        : zoomSteps.findLast((step) => step < this.#zoom);
    if (next !== undefined) this.zoom = next;
  }

  get sidebarNarrow(): boolean {
    return this.#sidebarNarrow;
  }
  set sidebarNarrow(narrow: boolean) {
    this.#sidebarNarrow = narrow;
    remember('sidebar', narrow ? 'narrow' : 'wide');
  }

  /** Whether the system tells at the start what is due. */
  get announces(): boolean {
    return this.#announces;
  }
  set announces(wanted: boolean) {
    this.#announces = wanted;
    remember('announces', wanted ? 'yes' : 'no');
  }

  /** Puts theme and zoom on the page; tokens.css does the rest. */
  apply(): void {
    const root = document.documentElement;
    root.dataset.theme = this.shownTheme;
    root.style.setProperty('--zoom', String(this.#zoom / 100));
    // The frame is decoration: a system that cannot colour it leaves the page right all the same.
    host.setFrameTheme(this.#theme === 'system' ? null : this.#theme).catch(() => undefined);
  }

  /** Remembers a small value of a screen on this computer (column layouts, last tab). */
  keep(name: string, value: unknown): void {
    remember(name, JSON.stringify(value));
  }

  /** What `keep` kept; null when there is nothing or it cannot be read. */
  kept(name: string): unknown {
    const text = remembered(name);
    if (text === null) return null;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return null;
    }
  }
}

export const preferences = new Preferences();
