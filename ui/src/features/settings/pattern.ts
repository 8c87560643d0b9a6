import type { LetterSettings } from '../../generated/settings';
import { dateParts } from '../../text/format';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;
/** What a number pattern can hold. */
export const slots = ['{klasifikasi}', '{urut}', '{unit}', '{romawi}', '{tahun}'] as const;
const room = '        ';

/** The number a pattern would give on a day; room is left while the agenda's number is not known. */
export function exampleNumber(
  settings: Pick<LetterSettings, 'number_pattern' | 'classification' | 'unit_code'>,
  date: string,
  place: number | null,
): string {
  const day = dateParts(date);
  const parts: Record<(typeof slots)[number], string> = {
    '{klasifikasi}': settings.classification,
    '{urut}': place === null ? room : String(place),
    '{unit}': settings.unit_code,
    '{romawi}': roman[(day?.month ?? 1) - 1] ?? '',
    '{tahun}': day ? String(day.year) : '',
  };
  // A unit that has no code leaves no empty part.
  return slots
    .reduce((text, slot) => text.replaceAll(slot, parts[slot]), settings.number_pattern)
    .replaceAll('//', '/');
}
