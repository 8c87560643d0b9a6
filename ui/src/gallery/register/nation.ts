/** What a ministry sees of a semester: every office of the country, invented, in the provinces and on the map of the program. */
import type {
  Compliance,
  ComplianceCounts,
  ComplianceOffice,
  ComplianceRequest,
  Tile,
} from '../../generated/compliance';
import type { Region } from '../../generated/reference';

/** The places of a map of the program's file. */
function tilesOf(map: string, toml: string): ReadonlyMap<string, Tile> {
  const head = map === 'nation' ? '[maps.nation.tiles]' : `[maps."${map}".tiles]`;
  const body = toml.split(head)[1]?.split('\n[')[0] ?? '';
  const lines = body.matchAll(/^"([\d.]+)" = \[(\d+), (\d+)\]$/gm);
  return new Map(
    [...lines].map(([, code = '', row, column]) => [code, { row: Number(row), column: Number(column) }]),
  );
}

function officeOf(region: Region, tile: Tile | null, empty: boolean, due: boolean): ComplianceOffice {
  // As far as its province is: the code decides, so that every picture shows the same.
  const [province = 0, at = 0] = region.code.split('.').map(Number);
  const came = !empty && (province * 7 + at * 3) % 11 < 4 + (province % 8);
  return {
    region_code: region.code,
    region_name: region.kind === 'provinsi' ? `Provinsi ${region.name}` : region.name,
    kind: region.kind,
    unit_name: came ? 'Bagian Kerja Sama' : '',
    delivery: came ? 'sent' : 'absent',
    late: came ? (province + at) % 9 === 0 : due,
    came_on: came ? '2026-01-20' : null,
    package_period: came ? '2025-S2' : null,
    sequence: came ? 2 : null,
    file_name: came ? `${region.code}_2025-S2_002.ikat` : null,
    undecided: false,
    sha256: null,
    sender: null,
    refused: 0,
    receipt: came && at % 4 !== 0,
    receipt_issued_at: came && at % 4 !== 0 ? '2026-01-21T02:00:00Z' : null,
    remarks: came && at % 10 === 3 ? 1 : 0,
    agreements: came ? 40 + ((province + at) % 90) : 0,
    enrolment: came || at % 2 === 0 ? 'enrolled' : 'none',
    tile,
  };
}

function counted(offices: readonly ComplianceOffice[]): ComplianceCounts {
  const count = (is: (office: ComplianceOffice) => boolean) => offices.filter(is).length;
  return {
    expected: offices.length,
    sent: count(({ delivery }) => delivery === 'sent'),
    covered: 0,
    absent: count(({ delivery }) => delivery === 'absent'),
    late: count(({ late }) => late),
    receipts: count(({ receipt }) => receipt),
    remarked: count(({ remarks }) => remarks > 0),
    not_enrolled: count(({ enrolment }) => enrolment !== 'enrolled'),
  };
}

/** The report of a ministry for what it asks, on the maps of the program's file. */
export function nationReport(
  regions: readonly Region[],
  toml: string,
  { period, reach, province }: ComplianceRequest,
  empty: boolean,
): Compliance {
  const { year, semester } = period;
  const due = year < 2026 && !empty;
  const seen = regions
    .filter(({ autonomous }) => autonomous)
    .filter(({ kind, province_code }) =>
      reach === 'nation' ? true : reach === 'provinces' ? kind === 'provinsi' : province_code === province,
    );
  const tiles = tilesOf(reach === 'province' ? (province ?? '') : 'nation', toml);
  const offices = seen.map((region) =>
    officeOf(region, tiles.get(region.code) ?? null, empty || year > 2025, due),
  );
  return {
    period: { year, semester, from_year: null },
    label: `Semester ${semester === 1 ? 'I' : 'II'} Tahun ${year}`,
    reach,
    due: semester === 1 ? `${year}-08-31` : `${year + 1}-02-28`,
    on: due ? '2026-03-09' : '2026-02-09',
    counts: counted(offices),
    offices,
    placed_by: reach === 'province' && province !== '35' ? 'code' : 'hand',
    ...(reach === 'nation' && {
      provinces: seen
        .filter(({ kind }) => kind === 'provinsi')
        .map((one) => ({
          region_code: one.code,
          region_name: `Provinsi ${one.name}`,
          tile: tiles.get(one.code) ?? null,
          counts: counted(offices.filter(({ region_code }) => region_code.startsWith(one.code))),
        })),
    }),
  };
}
