//! Where a tile map draws each region. A tile map shows every region in the same size, so that the smallest city that has not
//! sent its report is seen as well as the largest kabupaten.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use ts_rs::TS;

/// The map of the provinces.
pub const NATION: &str = "nation";

/// Who chose the places of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlacedBy {
    /// A person: neighbours lie roughly beside each other.
    Hand,
    /// The order of the codes; it says nothing about geography.
    Code,
}

/// A place on a map, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(from = "(u8, u8)")]
pub struct Tile {
    /// From north to south.
    pub row: u8,
    /// From west to east.
    pub column: u8,
}

impl From<(u8, u8)> for Tile {
    fn from((row, column): (u8, u8)) -> Self {
        Self { row, column }
    }
}

/// The map of one province, or of all provinces.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TileMap {
    /// Who chose the places.
    pub placed_by: PlacedBy,
    /// The place of each region by its code.
    pub tiles: BTreeMap<String, Tile>,
}

#[derive(Deserialize, Default)]
struct Maps {
    maps: BTreeMap<String, TileMap>,
}

static MAPS: LazyLock<BTreeMap<String, TileMap>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/reference/tiles.toml");
    // A file that cannot be read leaves maps without tiles; the test below keeps it from being shipped.
    toml::from_str::<Maps>(text).unwrap_or_default().maps
});

/// The map of a province by its code, or of [`NATION`].
pub fn map(of: &str) -> Option<&'static TileMap> {
    MAPS.get(of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::regions;
    use std::collections::BTreeSet;

    #[test]
    fn every_region_has_one_tile_and_no_two_share_one() {
        let provinces: Vec<&str> = regions::all()
            .filter(|one| one.is_province())
            .map(|one| one.code.as_str())
            .collect();
        assert_eq!(MAPS.len(), provinces.len() + 1, "the nation and every province");
        let mut placed: Vec<&String> = Vec::new();
        for (of, map) in MAPS.iter() {
            let tiles: BTreeSet<&Tile> = map.tiles.values().collect();
            assert_eq!(tiles.len(), map.tiles.len(), "{of}: two regions on one tile");
            assert!(
                tiles.iter().all(|tile| tile.row >= 1 && tile.column >= 1),
                "{of}: places count from 1"
            );
            for code in map.tiles.keys() {
                let region = regions::find(code).unwrap_or_else(|| panic!("{of} places {code}"));
                let belongs = if of == NATION {
                    region.is_province()
                } else {
                    !region.is_province() && region.province_code == *of
                };
                assert!(belongs, "{of} places {code}");
            }
            placed.extend(map.tiles.keys());
        }
        placed.sort();
        let all: Vec<&String> = regions::all().map(|region| &region.code).collect();
        assert_eq!(placed, all, "every region exactly once");
    }

    #[test]
    fn the_map_of_java_is_placed_by_hand() {
        for of in [NATION, "32", "33", "34", "35"] {
            assert_eq!(map(of).unwrap().placed_by, PlacedBy::Hand);
        }
        let east = &map("35").unwrap().tiles;
        assert!(
            east["35.01"].column < east["35.10"].column,
            "Pacitan lies west of Banyuwangi"
        );
        assert!(
            east["35.78"].row < east["35.73"].row,
            "Surabaya lies north of Malang"
        );
    }
}
