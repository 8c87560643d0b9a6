//! Next year's map starts from this year's open rows, each once.

use super::*;
use proptest::prelude::*;
use std::collections::HashSet;

fn carry(register: &TempRegister, from: i32, chosen: &[String]) -> Result<mapping::Carried, MappingError> {
    register
        .transact(&register.actor, "mapping.carry", |tx| {
            mapping::carry(tx, from, chosen)
        })
        .map(|done| done.value)
}

#[test]
fn open_rows_go_on_and_settled_ones_stay() {
    let register = TempRegister::new();
    let unit = unit(&register, "Dishub");
    let open = save(
        &register,
        &MapRowForm {
            from_year: Some(2025),
            to_year: Some(2027),
            ..row(&unit)
        },
    );
    let submitted = save(&register, &row(&unit));
    submit(&register, &submitted);
    let dropped = save(&register, &row(&unit));
    drop_row(&register, &dropped, "Tidak jadi").unwrap();
    let carried = carry(&register, 2025, &[]).unwrap();
    assert_eq!(carried.year, 2026);
    let from: Vec<&str> = carried
        .rows
        .iter()
        .filter_map(|row| row.carried_from.as_deref())
        .collect();
    assert_eq!(from, [open.id.as_str(), submitted.id.as_str()]);
    let form = &carried.rows[0].form;
    assert_eq!(
        (form.from_year, form.to_year),
        (Some(2026), Some(2028)),
        "the term keeps its length"
    );
    assert_eq!(state(&register, &open), MapState::Carried);
    assert_eq!(state(&register, &carried.rows[0]), MapState::Planned);
    assert_eq!(
        state(&register, &carried.rows[1]),
        MapState::Submitted,
        "the submission of the old row is the new one's too"
    );
    assert!(matches!(
        carry(&register, 2025, &[]),
        Err(MappingError::NothingOpen(2025))
    ));
    assert!(matches!(
        carry(&register, 2025, &[dropped.id]),
        Err(MappingError::NotOpen(_))
    ));
    assert!(matches!(
        carry(&register, 2025, &[open.id]),
        Err(MappingError::NotOpen(_))
    ));
}

#[test]
fn a_row_carried_by_mistake_may_be_made_void_and_carried_again() {
    let register = TempRegister::new();
    let first = save(&register, &row(&unit(&register, "Dishub")));
    let next = carry(&register, 2025, &[]).unwrap().rows.remove(0);
    let void = register.transact(&register.actor, "mapping.void", |tx| {
        mapping::void(tx, &next.id, next.rev, "Belum waktunya")
    });
    void.unwrap();
    assert_eq!(state(&register, &first), MapState::Planned);
    assert_eq!(carry(&register, 2025, &[]).unwrap().rows.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn carrying_any_number_of_times_never_doubles_a_row(
        rows in 1_usize..6,
        moves in prop::collection::vec((2025_i32..2029, prop::collection::vec(any::<prop::sample::Index>(), 0..3), any::<bool>()), 1..14),
    ) {
        let register = TempRegister::new();
        let unit = unit(&register, "Dishub");
        for at in 0..rows {
            save(&register, &MapRowForm { program: format!("Program {at}"), ..row(&unit) });
        }
        for (year, chosen, drop) in moves {
            let items = page(&register, &MapQuery { year, ..MapQuery::default() });
            if items.is_empty() {
                continue;
            }
            let ids: Vec<String> = chosen.iter().map(|at| at.get(&items).id.clone()).collect();
            if let (true, Some(id)) = (drop, ids.first()) {
                let row = register.read(|c| mapping::get(c, id)).unwrap().unwrap();
                let _refused = drop_row(&register, &row, "Tidak jadi");
            } else {
                let _refused = carry(&register, year, &ids);
            }
            for year in 2025..2031 {
                let items = page(&register, &MapQuery { year, ..MapQuery::default() });
                let programs: HashSet<&str> = items.iter().map(|item| item.program.as_str()).collect();
                prop_assert_eq!(programs.len(), items.len(), "no program stands twice in {}", year);
                prop_assert!(items.len() <= rows, "{} has more rows than there ever were", year);
            }
        }
    }
}
