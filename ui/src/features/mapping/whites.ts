import type { MapMatrix, MapMatrixLine, MapUnit, WhiteReason, WhiteSpotView } from '../../generated/mapping';
import { whiteReasons } from '../../text/mapping';

/** Why a line or a cell of the matrix is white, in the order of the reasons; a spot without a work unit is of its line. */
export function reasonsAt(spots: readonly WhiteSpotView[], urusan: string, unit: string): WhiteReason[] {
  const found = spots.filter((spot) => spot.urusan === urusan && spot.work_unit === unit);
  return whiteReasons.filter((reason) => found.some((spot) => spot.reason === reason));
}

const holds = ({ rows, agreements, submissions }: MapUnit['total']) => rows + agreements + submissions > 0;

/** Lines and columns on the screen: empty ones only when asked for, and a white line always. */
export function shownMatrix(
  matrix: MapMatrix,
  spots: readonly WhiteSpotView[],
  quiet: { units: boolean; lines: boolean },
): { units: { unit: MapUnit; at: number }[]; lines: MapMatrixLine[] } {
  const white = (unit: string) => spots.some((spot) => spot.work_unit === unit && unit !== '');
  return {
    units: matrix.units
      .map((unit, at) => ({ unit, at }))
      .filter(({ unit }) => quiet.units || holds(unit.total) || white(unit.id)),
    lines: matrix.lines.filter(
      ({ urusan, total }) => quiet.lines || holds(total) || spots.some((spot) => spot.urusan === urusan),
    ),
  };
}
