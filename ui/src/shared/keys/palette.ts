import type { Component } from 'svelte';

/** One line of the command palette. */
export interface PaletteEntry {
  id: string;
  label: string;
  group: string;
  /** Shown smaller at the right (a number, a date). */
  note?: string;
  /** More words it is found by. */
  words?: string;
  keys?: string;
  icon?: Component<{ size?: number | string }>;
  run: () => void;
}
