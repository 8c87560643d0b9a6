import type { ComplianceOffice, OfficeHistory } from '../../generated/compliance';
import type { Counts, Merge, RecordKind } from '../../generated/merging';
import type { Issued } from '../../generated/receipts';
import type { Sender } from '../../generated/senders';
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

/** The package by which an office answered for a period; null when its merge was taken back meanwhile. */
export async function answeringParcel(office: ComplianceOffice): Promise<Parcel | null> {
  const history = await call('compliance_office', { region_code: office.region_code });
  return (
    parcelsOf(history, office.region_name).find(
      (one) =>
        one.period === office.package_period &&
        one.sequence === office.sequence &&
        one.file_name === office.file_name,
    ) ?? null
  );
}

/** The packages of a merge. */
export async function parcelsOfMerge(merge: Merge): Promise<Parcel[]> {
  const lines = await issuedLines();
  const senders = await call('senders_list', {});
  return merge.packages.map((one) => ({
    sha256: one.sha256,
    region_code: one.region_code,
    office:
      senders.find(({ region_code }) => region_code === one.region_code)?.region_name ?? one.region_code,
    period: one.period,
    sequence: one.sequence,
    file_name: one.file_name,
    refused: one.counts.agreement?.refused ?? null,
    issued_at: lines.find(({ issued }) => issued.package_sha256 === one.sha256)?.issued.issued_at ?? null,
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

/** A receipt that was issued, beside its package. */
export interface IssuedLine {
  issued: Issued;
  sender: Sender;
  /** Absent where the merge of its package was taken back. */
  parcel: Parcel | null;
  /** It is the newest of its package: what can be shown and saved again. */
  newest: boolean;
}

/** Every receipt this bureau issued, the newest first. */
export async function issuedLines(): Promise<IssuedLine[]> {
  const [senders, merges] = await Promise.all([call('senders_list', {}), call('merging_list', {})]);
  const packages = new Map(
    merges
      .filter(({ undone_at }) => undone_at === null)
      .flatMap((merge) => merge.packages)
      .map((one) => [one.sha256, one]),
  );
  const all = await Promise.all(
    senders.map(async (sender) =>
      (await call('receipts_issued', { sender: sender.seq })).map((issued) => ({ sender, issued })),
    ),
  );
  const lines = all.flat().sort((a, b) => b.issued.issued_at.localeCompare(a.issued.issued_at));
  const met = new Set<string>();
  return lines.map(({ sender, issued }) => {
    const found = packages.get(issued.package_sha256);
    const newest = !met.has(issued.package_sha256);
    met.add(issued.package_sha256);
    return {
      issued,
      sender,
      newest,
      parcel: found
        ? {
            sha256: found.sha256,
            region_code: sender.region_code,
            office: sender.region_name,
            period: found.period,
            sequence: found.sequence,
            file_name: found.file_name,
            refused: found.counts.agreement?.refused ?? null,
            issued_at: issued.issued_at,
          }
        : null,
    };
  });
}
