// The one place that names where the contract's types come from.
export type { Commands, LongCommand } from '../generated/commands';
export type { Area } from '../generated/shared';
