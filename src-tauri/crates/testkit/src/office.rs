//! An office that has worked for a while.

use crate::{FakePress, TempRegister, agreement, document, party, region};
use registry::Semester;
use registry::agreements::{DocumentKind, EndReason, Kind, PartyType};
use registry::attachments::{self, Owner};
use registry::letters::{self, LetterError};
use registry::progress::{self, Progress, ProgressError};

/// Lets an office work: agreements of four kinds, one with three parties and an addendum, one ended, one over before 2025,
/// one not signed; a letter with two prints, progress, a scan, a work unit.
///
/// # Panics
/// When the register refuses what every office may do.
pub fn fill(office: &TempRegister) {
    let unit = office
        .work_unit(&crate::settings::work_unit("Dinas Lingkungan Hidup", "DLH"))
        .unwrap();
    office
        .work_unit(&crate::settings::work_unit("Dinas yang Tidak Terlibat", "DTT"))
        .unwrap();
    let waste = office.save(
        &agreement()
            .kind(Kind::KsddWajib)
            .title("Pengelolaan Sampah Regional Malang Raya")
            .work_units(&[&unit.id])
            .party(region("35.73"))
            .party(region("35.07"))
            .party(region("35.79"))
            .document(
                document(DocumentKind::Kb)
                    .signed("2024-03-04")
                    .ends("2029-03-03")
                    .number(0, "100.3.7/12/35.73.112/2024")
                    .number(1, "188/7/KB/35.07/2024"),
            )
            .document(
                document(DocumentKind::Adendum)
                    .under(0)
                    .signed("2025-08-20")
                    .ends("2030-03-03"),
            )
            .with(|form| form.amount = Some(125_000_000_000))
            .build(),
    );
    office.save(&agreement().title("Layanan Parkir Berlangganan").build());
    office.save(
        &agreement()
            .kind(Kind::Sinergi)
            .title("Perekaman Data Kependudukan di Lapas")
            .party(region("35.73"))
            .party(party(
                PartyType::Ministry,
                "Lembaga Pemasyarakatan Kelas I Malang",
            ))
            .document(document(DocumentKind::Nk).signed("2025-09-15").ends("2028-09-14"))
            .ended("2025-11-30", EndReason::Agreed)
            .build(),
    );
    office.save(
        &agreement()
            .title("Sewa Aset yang Sudah Lama Selesai")
            .document(
                document(DocumentKind::Pks)
                    .signed("2019-01-02")
                    .ends("2021-01-01"),
            )
            .build(),
    );
    office.save(
        &agreement()
            .title("Masih Dibahas")
            .document(document(DocumentKind::Pks))
            .build(),
    );
    let done = office.transact(&office.actor, "progress.save", |tx| {
        let form = Progress {
            year: 2025,
            semester: Semester::Second,
            rev: 0,
            development: "Timbulan sampah terangkut 412 ton.\nDua armada ditambah.".into(),
            problems: "Jadwal antar daerah belum seragam".into(),
            efforts: "Rapat koordinasi".into(),
            other: String::new(),
        };
        progress::save(tx, &waste.id, &form)
    });
    done.map_err(|error: ProgressError| error).unwrap();
    let scan = office.file("KB sampah.pdf", &crate::scans::pdf("isi pindaian"));
    let kept = attachments::keep(office, &scan).unwrap();
    office
        .transact(&office.actor, "attachment.add", |tx| {
            attachments::add(tx, Owner::Agreement, &waste.id, None, &kept)
        })
        .unwrap();
    let official = office.ready_for_letters();
    let press = FakePress::default();
    let issued = office
        .transact(&office.actor, "letter.issue", |tx| {
            letters::issue(tx, &office.order(2025, &official), &press)
        })
        .map_err(|error: LetterError<_>| error)
        .unwrap()
        .value;
    office
        .transact(&office.actor, "letter.renumber", |tx| {
            letters::renumber(tx, &issued.id, "100.2.2.3/7/35.73.112/2026", &press)
        })
        .map_err(|error: LetterError<_>| error)
        .unwrap();
}
