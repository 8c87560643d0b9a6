import type { PartnerView } from '../../generated/partners';

/** The parts of a partner's page, in their order. */
export const sections = [
  'card',
  'spellings',
  'representatives',
  'contacts',
  'submissions',
  'agreements',
  'evaluations',
  'potentials',
  'history',
] as const;
export type Section = (typeof sections)[number];

/** How much stands in each part that is a list. */
export const countsOf = (view: PartnerView): Partial<Record<Section, number>> => ({
  spellings: view.spellings.length,
  representatives: view.representatives.length,
  contacts: view.contacts.length,
  submissions: view.submissions.length,
  agreements: view.agreements.total,
  evaluations: view.evaluations.length,
  potentials: view.potentials.length,
});
