import type { MapRowView } from '../../generated/mapping';
import { fundingWords, kindWords, partyTypeWords, variantWords } from '../../text/agreements';
import { mappingText, mapRowText as words } from '../../text/mapping';
import { regionName, type Known } from '../agreements/known';
import { planned } from './columns';

/** Who may be asked, a region by its own name. */
export function candidatesOf({ row }: MapRowView, known: Known): string {
  const names = row.candidates.map(({ type, region_code, name }) => {
    const region = known.reference.regions.find(({ code }) => code === region_code);
    return region ? regionName(region) : `${name} (${partyTypeWords[type]})`;
  });
  return names.join('; ') || mappingText.noPartner;
}

/** What was typed of a row, as pairs of label and value. */
export const factsOf = (
  view: MapRowView,
  known: Known,
): { label: string; value: string; wide?: boolean }[] => {
  const { row } = view;
  return [
    { label: words.need, value: row.need, wide: true },
    { label: words.program, value: row.program },
    { label: words.activity, value: row.activity },
    { label: words.urusan, value: view.urusan_name },
    { label: words.work_unit, value: view.work_unit?.name ?? '' },
    {
      label: words.kind,
      value: [kindWords[row.kind].full, row.variant === null ? '' : variantWords[row.variant]]
        .filter(Boolean)
        .join('; '),
    },
    { label: words.candidates, value: candidatesOf(view, known) },
    { label: words.term, value: words.termOf(row.from_year, row.to_year) },
    { label: words.amount, value: planned(row.amount) },
    {
      label: words.funding,
      value: row.funding_sources.map((one) => fundingWords[one]).join('; '),
    },
    { label: words.reference, value: row.reference },
    { label: words.note, value: row.note, wide: true },
  ];
};
