import type { Tile } from '../../generated/compliance';

/** What may have its place on a map: an office, or a province with all its offices. */
export interface Spot {
  region_code: string;
  tile: Tile | null;
}
/** What has one. */
export type Placed<T extends Spot = Spot> = T & { tile: Tile };
export const placed = <T extends Spot>(spots: readonly T[]): Placed<T>[] =>
  spots
    .filter((spot): spot is Placed<T> => spot.tile !== null)
    .sort((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column);

/**
 * The tile the keys go to from another: left and right walk all of them in reading order, so that every one is reached; up and
 * down take the nearest one of the next rows; Home and End the ends. The tile itself where there is none.
 */
export function walked(tiles: readonly Placed[], from: string, key: string): string {
  const at = tiles.findIndex(({ region_code }) => region_code === from);
  const here = tiles[at];
  if (!here) return tiles[0]?.region_code ?? from;
  const to = (index: number) => tiles[Math.max(0, Math.min(tiles.length - 1, index))]?.region_code ?? from;
  if (key === 'ArrowRight') return to(at + 1);
  if (key === 'ArrowLeft') return to(at - 1);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(tiles.length - 1);
  const way = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (way === 0) return from;
  const cost = ({ tile }: Placed) =>
    (tile.row - here.tile.row) * way + 2 * Math.abs(tile.column - here.tile.column);
  const ahead = tiles.filter(({ tile }) => (tile.row - here.tile.row) * way > 0);
  return (
    ahead.reduce<Placed | null>((best, one) => (best && cost(best) <= cost(one) ? best : one), null)
      ?.region_code ?? from
  );
}

/** "Kota", "Malang": the two lines of a tile. */
export const placeName = (name: string): string => name.replace(/^(Kabupaten|Kota|Provinsi) /, '');

/** The same with places where a narrow tile may break it: between the syllables. */
export const breakable = (name: string): string =>
  name.replace(/([aiueo](?:ng|[bdglmnprst])?)(?=(?:ng|ny|[bcdghjklmnprstwy])[aiueo])/gi, '$1\u00ad');
