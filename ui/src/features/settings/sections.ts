/** The sections of Pengaturan, in their order. */
export const sections = [
  'office',
  'letterhead',
  'officials',
  'units',
  'numbering',
  'paper',
  'addressees',
  'calendar',
  'lawbook',
  'view',
  'backups',
] as const;
export type Section = (typeof sections)[number];
