import type { Component } from 'svelte';

export type Icon = Component<{ size?: number | string; strokeWidth?: number }>;

/** One screen of the window. Adding one to `features/screens.ts` puts it in the menu, the palette and the router. */
export interface Screen {
  /** Also the name of its help text (text/help/<id>.ts). */
  id: string;
  title: string;
  icon: Icon;
  /** Built when it is first opened; the component gets the place's `params`. */
  load: () => Promise<{ default: Component<{ params: Params }> | Component<Record<string, never>> }>;
  /** In the left menu: main part or foot; left out for screens reached from others. */
  menu?: 'main' | 'foot';
  /** The menu entry that stays lit on this screen (a record under its list). */
  under?: string;
  /** For the bureau of a province and the ministry only. */
  bureau?: boolean;
  /** About the office's own cooperation: the ministry has none. */
  own?: boolean;
  /** More words the palette finds it by. */
  words?: string;
}

/** What a screen is opened with: plain text only, so that a place can be kept and compared. */
export type Params = Readonly<Record<string, string>>;
