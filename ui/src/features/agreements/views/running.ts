import type { Filters } from '../query';

/** What a timeline shows where no status is asked for: what runs, or is still to run. */
export const running = (filters: Filters): Filters =>
  filters.statuses.length > 0 ? filters : { ...filters, statuses: ['in_force', 'expiring', 'upcoming'] };
