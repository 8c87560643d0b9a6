import type { Component } from 'svelte';
import type { ComplianceOffice, ProvinceCompliance } from '../../generated/compliance';
import { complianceText } from '../../text/compliance';
import { longDate, number } from '../../text/format';
import { shortProvinces } from '../../text/provinces';
import { provinceSigns, provinceStandingOf, shareOf } from './provinces';
import { hasMark, signs, standingOf } from './standing';
import { breakable, placeName } from './tiles';

/** How a tile shows what it stands for. */
export interface Face {
  /** Word of the standing, for its look. */
  standing: string;
  tone: string;
  icon: Component<{ size?: number | string }>;
  /** Left out by the filter. */
  faint: boolean;
  /** Below the sign. */
  name: string;
  /** "Kota", "Kab."; stands beside the sign. */
  kind: string;
  /** Stands there instead: "12/38". */
  figure?: string;
  /** How much has come, 0 to 1. */
  share?: number;
  late: boolean;
  /** All of it in words. */
  told: string;
}

const words = complianceText.map;
const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(', ');

/** The face of one office. */
export function officeFace(office: ComplianceOffice, faint: boolean): Face {
  const standing = standingOf(office);
  const late = hasMark(office, 'came_late');
  return {
    standing,
    ...signs[standing],
    faint,
    name: breakable(placeName(office.region_name)),
    kind: words.kinds[office.kind],
    late,
    told: joined([
      `${office.region_name}: ${complianceText.standings[standing].long}`,
      office.came_on ? words.came(longDate(office.came_on)) : '',
      late ? words.late : '',
      office.remarks > 0 ? words.remarks(number(office.remarks)) : '',
      hasMark(office, 'not_enrolled') ? complianceText.marks.not_enrolled.short.toLowerCase() : '',
    ]),
  };
}

/** The face of a province with all its offices; `overdue` once the day for the period has passed. */
export function provinceFace(province: ProvinceCompliance, overdue: boolean, faint: boolean): Face {
  const standing = provinceStandingOf(province, overdue);
  const { expected, sent, covered, remarked } = province.counts;
  const come = sent + covered;
  return {
    standing,
    ...provinceSigns[standing],
    faint,
    name: breakable(shortProvinces[province.region_code] ?? placeName(province.region_name)),
    kind: '',
    figure: `${number(come)}/${number(expected)}`,
    share: shareOf(province),
    late: false,
    told: joined([
      `${province.region_name}: ${complianceText.headline(number(come), number(expected))}`,
      complianceText.provinceStandings[standing].long.toLowerCase(),
      remarked > 0 ? words.remarked(number(remarked)) : '',
    ]),
  };
}
