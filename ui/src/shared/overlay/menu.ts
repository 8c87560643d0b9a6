import type { Component } from 'svelte';

/** One line of a Menu; `rule` draws a line above it. */
export interface MenuItem {
  label: string;
  icon?: Component<{ size?: number | string }>;
  /** Keys shown at the right ("Ctrl+N"); pressing them is the screen's own work. */
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  checked?: boolean;
  rule?: boolean;
  run: () => void;
}
