// The one place that names where the contract's types come from.
export type { Area, Commands } from './placeholder';
