import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReference } from '../../gallery/register/reference';

const file = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../assets/reference', name), 'utf8');

/** The program's own regions and urusan, for tests. */
export const reference = readReference(file('regions.csv'), file('urusan.csv'), file('legal-forms.csv'));

/** The program's own maps of tiles, as their file has them. */
export const tilesToml = file('tiles.toml');
