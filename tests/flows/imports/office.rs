//! The lists that offices of a kabupaten or kota keep.

use super::{Arriving, coming, fates, hash, said, take, told, undo};
use registry::agreements::{DocumentKind, FundingSource, Kind, PartyType};
use registry::imports::{self, Destination, ImportError, Kept, LEFT_OUT, NEW};
use registry::reference::regions;
use testkit::{TempRegister, agreement, day};

const LIST: &str = "\
DAFTAR KERJA SAMA KOTA MALANG;;;;;;;;;
TAHUN 2024;;;;;;;;;
No;Jenis;Judul Kerja Sama;Mitra;Nomor PKS;Tanggal TTD;Jangka Waktu;Tanggal Berakhir;OPD;Nilai
1;KSDPK;Penyelenggaraan pendidikan vokasi;Universitas Brawijaya;100.3.7/12/2024\r
2;KSDPK;\"Pengelolaan parkir\";PT Parkir Jaya;\"100.3.7/13/2024
07/PJ/2024\";13/02/2024;2 tahun;12/02/2026;Dinas Perhubungan;Rp 1.500.000.000
3;KSDD;Penanganan sampah perbatasan;Pemerintah Kabupaten Malang;100.3.7/14/2024;29/08/2024;5 tahun;;Dinas Lingkungan Hidup;-
4;KSDPK;Tanpa tanggal;CV Terang;100.3.7/15/2024;31/02/2024;1 tahun;;DLH;abc
5;MoU;Jenis yang tidak dikenal;Yayasan Bersama;100.3.7/16/2024;01/03/2024;1 tahun;;DLH;
";

fn list() -> Vec<u8> {
    let sound = LIST.replace(
        "100.3.7/12/2024\r\n",
        "100.3.7/12/2024;05/01/2024;3 tahun;05/01/2027;Dinas Pendidikan;250 juta\n",
    );
    sound.into_bytes()
}

#[test]
fn a_list_with_titles_above_it_is_read_as_its_office_meant_it() {
    let register = TempRegister::new();
    let mut arriving = Arriving::of(&register, &list(), None);
    assert_eq!(arriving.reading.mapping.heading, Some((3, 3)));
    let words = arriving.reading.mapping.words.get_mut("work-unit").unwrap();
    for unit in ["dinas pendidikan", "dinas perhubungan", "dinas lingkungan hidup"] {
        words.insert(unit.into(), NEW.into());
    }
    words.insert("dlh".into(), LEFT_OUT.into());
    let plan = arriving.plan(&register);
    let rows = coming(&plan);
    assert_eq!(fates(&plan), [3, 0, 2], "{:?}", told(&plan));

    let vocational = rows[&4];
    assert_eq!(vocational.kind, Kind::Ksdpk);
    assert_eq!(vocational.parties[0].region_code.as_deref(), Some("35.73"));
    assert_eq!(vocational.parties[1].type_, PartyType::PublicBody);
    assert_eq!(vocational.amount, Some(25_000_000_000));
    assert_eq!(
        vocational.documents[0].signed,
        Some(day("2024-01-05")),
        "day first, as Indonesia writes"
    );
    assert_eq!(vocational.documents[0].ends, Some(day("2027-01-05")));
    assert_eq!(vocational.documents[0].kind, DocumentKind::Pks);
    assert_eq!(vocational.documents[0].numbers.len(), 1);

    let parking = rows[&5];
    assert_eq!(parking.parties[1].type_, PartyType::Business);
    let numbers: Vec<&str> = parking.documents[0]
        .numbers
        .iter()
        .map(|one| one.number.as_str())
        .collect();
    assert_eq!(numbers, ["100.3.7/13/2024", "07/PJ/2024"]);

    let waste = rows[&6];
    assert_eq!(waste.kind, Kind::KsddSukarela);
    assert_eq!(waste.parties[1].region_code.as_deref(), Some("35.07"));
    assert_eq!(
        waste.documents[0].ends,
        Some(day("2029-08-29")),
        "five years after"
    );
    assert!(told(&plan).contains(&(6, "end_from_term")));

    let broken = said(&plan, "date_unreadable");
    assert_eq!((broken[0].row, broken[0].value.as_str()), (7, "31/02/2024"));
    assert_eq!(broken[0].column, Some(5));
    assert!(broken[0].expects.starts_with("tanggal"), "{:?}", broken[0]);
    let unknown = said(&plan, "unknown_word");
    assert_eq!((unknown[0].row, unknown[0].value.as_str()), (8, "MoU"));

    let import = take(&register, &plan).unwrap();
    let units = register.read(registry::settings::work_units).unwrap();
    assert_eq!(units.len(), 3, "each new work unit is made once");
    assert_eq!(import.accepted, 3);
}

#[test]
fn what_is_here_already_is_told_and_comes_in_only_when_that_is_wanted() {
    let register = TempRegister::new();
    let csv = b"Judul;Mitra;Nomor;Tanggal;Berakhir\n\
        Parkir;PT Parkir Jaya;12/2024;13/02/2024;12/02/2026\n\
        PARKIR;PT. Parkir Jaya;12/2024;13/02/2024;12/02/2026\n\
        Parkir;PT Parkir Jaya;13/2024;13/02/2024;12/02/2026\n\
        Terminal;PT Parkir Jaya;12/2024;14/02/2024;12/02/2026\n";
    let arriving = Arriving::of(&register, csv, None);
    let plan = arriving.plan(&register);
    assert_eq!(fates(&plan), [3, 1, 0], "{:?}", told(&plan));
    assert_eq!(said(&plan, "in_file")[0].row, 3);
    assert_eq!(
        said(&plan, "number_elsewhere")[0].row,
        5,
        "the same number of another day"
    );
    let anyway = arriving.plan_anyway(&register, &[3]);
    assert_eq!(fates(&anyway), [4, 0, 0]);

    take(&register, &plan).unwrap();
    let other = Arriving::of(&register, b"Judul;Mitra;Nomor;Tanggal;Berakhir;Ruang lingkup\nParkir;PT Parkir Jaya;12/2024;13/02/2024;12/02/2026;baru\n", None);
    let again = other.plan(&register);
    assert_eq!(
        told(&again),
        [(2, "in_register")],
        "known by parties, day and number"
    );
    assert!(again.rows[0].other.is_some());
}

#[test]
fn a_file_without_a_column_of_kinds_is_told_once_what_all_its_rows_are() {
    let register = TempRegister::new();
    let csv = b"Tentang;Mitra;Nomor;Tanggal;Berakhir;Pembiayaan\n\
        Data kependudukan;Kementerian Dalam Negeri;1/2024;13/02/2024;12/02/2026;APBN; \n";
    let mut arriving = Arriving::of(&register, csv, None);
    let plan = arriving.plan(&register);
    let form = coming(&plan)[&2];
    assert_eq!(form.kind, Kind::Sinergi, "by its partner");
    assert_eq!(form.documents[0].kind, DocumentKind::Nk);
    assert_eq!(form.funding_sources, [FundingSource::Apbn]);
    assert_eq!(said(&plan, "type_guessed").len(), 1, "and that is said");
    arriving.reading.fixed.insert("kind".into(), "legacy".into());
    arriving
        .reading
        .fixed
        .insert("partner-type".into(), "kementerian".into());
    let plan = arriving.plan(&register);
    assert_eq!(coming(&plan)[&2].kind, Kind::Legacy);
    assert!(said(&plan, "type_guessed").is_empty());
}

#[test]
fn a_day_that_could_be_two_is_read_day_first_and_said_and_the_order_may_be_chosen() {
    let register = TempRegister::new();
    let csv = b"Judul;Mitra;Nomor;Tanggal;Berakhir\nParkir;PT Parkir;1;05/06/2024;05/06/2026\n";
    let mut arriving = Arriving::of(&register, csv, None);
    let plan = arriving.plan(&register);
    let either = said(&plan, "date_either");
    assert_eq!(either.len(), 2);
    assert!(
        either[0].sentence.contains("05/06/2024 atau 06/05/2024"),
        "{}",
        either[0].sentence
    );
    assert_eq!(coming(&plan)[&2].documents[0].signed, Some(day("2024-06-05")));
    for field in ["signed", "ends"] {
        let order = sheets::values::days::Order::MonthFirst;
        arriving.reading.mapping.orders.insert(field.into(), order);
    }
    let plan = arriving.plan(&register);
    assert!(said(&plan, "date_either").is_empty());
    assert_eq!(coming(&plan)[&2].documents[0].signed, Some(day("2024-05-06")));
}

#[test]
fn nothing_is_taken_back_that_was_touched_or_left_the_office() {
    let register = TempRegister::new();
    let csv = b"Judul;Mitra;Nomor;Tanggal;Berakhir\nParkir;PT Parkir;1;25/06/2024;25/06/2026\n";
    let arriving = Arriving::of(&register, csv, None);
    let import = take(&register, &arriving.plan(&register)).unwrap();
    let rows = register.read(|c| imports::store::rows_of(c, &import.id)).unwrap();
    let record = register.agreement(&rows[0].subject_id).unwrap();
    let after = register.edit(&record, |form| form.title = "Parkir tepi jalan".into());
    let before = hash(&register);
    let refused = undo(&register, &import.id).unwrap_err();
    assert!(
        matches!(&refused, ImportError::Changed(titles) if titles.as_slice() == std::slice::from_ref(&after.form.title))
    );
    assert_eq!(hash(&register), before);
}

#[test]
fn a_plan_of_another_state_of_the_register_is_not_taken() {
    let register = TempRegister::new();
    let csv = b"Judul;Mitra;Nomor;Tanggal;Berakhir\nParkir;PT Parkir;1;25/06/2024;25/06/2026\n";
    let plan = Arriving::of(&register, csv, None).plan(&register);
    register.save(&agreement().build());
    let before = hash(&register);
    assert!(matches!(take(&register, &plan), Err(ImportError::Stale)));
    assert_eq!(hash(&register), before);
}

#[test]
fn a_reading_is_kept_by_the_names_of_columns_for_the_next_file() {
    let register = TempRegister::new();
    let first = b"A;B;C;D;E\nParkir;PT Parkir;1;25/06/2024;25/06/2026\n";
    let mut arriving = Arriving::of(&register, first, None);
    let heading = Some((1, 1));
    arriving.reading.mapping.heading = heading;
    for (field, at) in [
        ("title", 0),
        ("partner", 1),
        ("number-1", 2),
        ("signed", 3),
        ("ends", 4),
    ] {
        arriving.reading.mapping.columns.insert(field.into(), at);
    }
    arriving.reading.fixed.insert("kind".into(), "ksdpk".into());
    let region = regions::find("35.73").unwrap();
    let kept = Kept::of(&arriving.reading, &arriving.book.sheets[0], region);
    assert_eq!(kept.own, None, "the office's own region goes without saying");
    register
        .transact(&register.actor, "import.keep_reading", |tx| {
            imports::keep_reading(tx, Destination::Agreements, " Daftar  lama ", &kept)
        })
        .unwrap();
    let readings = register
        .read(|c| imports::store::readings(c, Destination::Agreements))
        .unwrap();
    assert_eq!(readings, [("Daftar lama".to_owned(), kept.clone())]);

    // The next file has one column more, in front.
    let next = b"No;A;B;C;D;E\n1;Parkir;PT Parkir;1;25/06/2024;25/06/2026\n";
    let book = sheets::read::book(next, &sheets::Limits::OFFICE).unwrap();
    let reading = register
        .read(|c| {
            imports::propose(
                c,
                register.rules()?,
                Destination::Agreements,
                region,
                &book.sheets[0],
                Some(heading),
                Some(&kept),
            )
        })
        .unwrap();
    assert_eq!(reading.mapping.columns["title"], 1);
    assert_eq!(reading.fixed["kind"], "ksdpk");
}

#[test]
fn a_dash_keeps_the_place_of_a_partner_without_a_number() {
    let register = TempRegister::at("35.73", "2026-01-15");
    let list = "Judul;Mitra;Golongan Mitra;Nomor pihak kami;Nomor pihak mitra;Tanggal TTD;Tanggal Berakhir\n\
        Air bersih;\"Kabupaten Malang\nKota Batu\nPT Tirta\";\"Pemda\nPemda\nSwasta\";1/2024;\"7/KM/2024\n-\n9/PT/2024\";\
        13/02/2024;12/02/2029\n";
    let plan = Arriving::of(&register, list.as_bytes(), None).plan(&register);
    assert_eq!(fates(&plan), [1, 0, 0], "{:?}", told(&plan));
    let form = coming(&plan)[&2];
    let types: Vec<PartyType> = form.parties.iter().map(|party| party.type_).collect();
    let region = PartyType::Region;
    assert_eq!(
        types,
        [region, region, region, PartyType::Business],
        "a type each, ours first"
    );
    let numbers: Vec<(&str, &str)> = form.documents[0]
        .numbers
        .iter()
        .map(|one| {
            let owner = form
                .parties
                .iter()
                .find(|party| party.id == one.party_id)
                .unwrap();
            (owner.name.as_str(), one.number.as_str())
        })
        .collect();
    let of = |name: &str| {
        numbers
            .iter()
            .find(|(owner, _)| owner.contains(name))
            .map(|(_, number)| *number)
    };
    assert_eq!(
        (of("Kabupaten Malang"), of("Kota Batu"), of("PT Tirta")),
        (Some("7/KM/2024"), None, Some("9/PT/2024"))
    );
}
