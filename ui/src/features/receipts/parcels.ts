import type { ComplianceOffice, OfficeHistory } from '../../generated/compliance';
import type { Counts, Merge, RecordKind } from '../../generated/merging';
import type { IssuedLine } from '../../generated/receipts';
import { call } from '../../platform';

/** A merged package as a receipt is made for it. */
export interface Parcel {
  sha256: string;
  region_code: string;
  office: string;
  /** Its period in the short form. */
  period: string;
  sequence: number;
  file_name: string;
  /** Rows of it that were refused; null where that is not at hand. */
  refused: number | null;
  /** When its newest receipt was issued, UTC. */
  issued_at: string | null;
}

/** The packages of an office as its history has them. */
export const parcelsOf = (history: OfficeHistory, office: string): Parcel[] =>
  history.packages.map((one) => ({
    sha256: one.sha256,
    region_code: history.region_code,
    office,
    period: one.period,
    sequence: one.sequence,
    file_name: one.file_name,
    refused: one.refused,
    issued_at: one.receipt_issued_at,
  }));

/** The package by which an office answered for a period; null where none came. */
export const answeringParcel = (office: ComplianceOffice): Parcel | null =>
  office.sha256 === null || office.package_period === null || office.sequence === null
    ? null
    : {
        sha256: office.sha256,
        region_code: office.region_code,
        office: office.region_name,
        period: office.package_period,
        sequence: office.sequence,
        file_name: office.file_name ?? '',
        refused: office.refused,
        issued_at: office.receipt_issued_at,
      };

/**
 * The packages of a period that wait for an answer. An office whose register went on in two places gets one for the last
 * package of each: which of them it knows as its own, only the office can tell.
 */
export async function unansweredParcels(offices: readonly ComplianceOffice[]): Promise<Parcel[]> {
  const found = await Promise.all(
    offices.map(async (office) => {
      if (!office.undecided) return [answeringParcel(office)].filter((one) => one !== null);
      const history = await call('compliance_office', { region_code: office.region_code });
      const asked = history.packages.filter(({ period }) => period === office.package_period);
      const last = asked.filter((one) =>
        asked.every(({ lineage, sequence }) => lineage !== one.lineage || sequence <= one.sequence),
      );
      return parcelsOf({ ...history, packages: last }, office.region_name);
    }),
  );
  return found.flat().filter(({ issued_at }) => issued_at === null);
}

/** The packages of a merge. */
export async function parcelsOfMerge(merge: Merge): Promise<Parcel[]> {
  const [lines, senders] = await Promise.all([
    call('receipts_issued', { sender: null }),
    call('senders_list', {}),
  ]);
  return merge.packages.map((one) => ({
    sha256: one.sha256,
    region_code: one.region_code,
    office:
      senders.find(({ region_code }) => region_code === one.region_code)?.region_name ?? one.region_code,
    period: one.period,
    sequence: one.sequence,
    file_name: one.file_name,
    refused: one.counts.agreement?.refused ?? null,
    issued_at:
      lines.find(({ package_sha256, newest }) => newest && package_sha256 === one.sha256)?.issued_at ?? null,
  }));
}

/** What a package changed when it was merged, by kind of record; null when its merge was taken back. */
export const countsOf = (
  merges: readonly Merge[],
  sha256: string,
): { [kind in RecordKind]?: Counts } | null =>
  merges
    .filter(({ undone_at }) => undone_at === null)
    .flatMap(({ packages }) => packages)
    .find((one) => one.sha256 === sha256)?.counts ?? null;

/** The package of an issued receipt; null where its merge was taken back. */
export const parcelOf = (line: IssuedLine): Parcel | null =>
  line.package && {
    sha256: line.package_sha256,
    region_code: line.region_code,
    office: line.region_name,
    period: line.package.period,
    sequence: line.package.sequence,
    file_name: line.package.file_name,
    refused: line.package.refused,
    issued_at: line.issued_at,
  };
