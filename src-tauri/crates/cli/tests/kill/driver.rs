//! The process that is killed: acts in a loop, and says a line after each that is done.

use crate::chance::Chance;
use contract::agreements::AgreementSave;
use contract::letters::{LetterIssue, LetterNumber, LetterRequest, OfficePress};
use contract::recap::PeriodChoice;
use contract::work::Watch;
use contract::{desk, exchange, letters};
use registry::agreements::{AgreementItem, AgreementQuery, DocumentKind, PartyType};
use registry::attachments::Owner;
use registry::letters::{Letter, LetterState, To};
use registry::{Actor, Registry, Scope};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use testkit::{agreement, document, party, region};

/// Begins every line that is meant for the parent.
pub const MARK: &str = "@@ ";
/// Where the driver's chance begins.
pub const SEED: &str = "IKAT_KILL_DRIVER_SEED";

/// What it does.
pub const ACTS: [&str; 8] = [
    "save", "edit", "attach", "issue", "number", "sign", "export", "backup",
];

/// Acts until it is killed.
pub fn run(folder: &Path) -> ! {
    let seed = std::env::var(SEED).unwrap().parse().unwrap();
    let registry = Registry::open(&folder.join("register"), desk::system()).unwrap();
    let mut driver = Driver {
        registry,
        folder: folder.to_path_buf(),
        actor: Actor("petugas".into()),
        press: OfficePress::default(),
        chance: Chance::new(seed),
        seed,
        act: 0,
    };
    say("ready");
    loop {
        let act = *driver.chance.of(&ACTS).unwrap();
        driver.act += 1;
        say(&format!("begin {act}"));
        if let Some(done) = driver.does(act) {
            say(&format!("done {act} {done}"));
        }
    }
}

/// One write, so that the pipe takes the line whole or not at all.
fn say(words: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{MARK}{words}\n").as_bytes())
        .and_then(|()| out.flush())
        .unwrap();
}

struct Driver {
    registry: Registry,
    folder: PathBuf,
    actor: Actor,
    press: OfficePress,
    chance: Chance,
    seed: u64,
    act: u64,
}

impl Driver {
    /// Does one act; what it says is all that the parent may hold it to.
    fn does(&mut self, act: &str) -> Option<String> {
        // Never the same twice, whatever the register's other drivers were called.
        let name = format!("{:08x}-{}", self.seed >> 32, self.act);
        match act {
            "save" => self.save(None, &name),
            "edit" => {
                let item = self.agreement()?;
                self.save(Some(item.id), &name)
            }
            "attach" => {
                let item = self.agreement()?;
                let scan = self.scan(&name);
                let done = contract::attachments::add(
                    &self.registry,
                    &self.actor,
                    Owner::Agreement,
                    &item.id,
                    None,
                    &scan,
                );
                let attachment = done.unwrap().value;
                Some(format!("{} {} {}", attachment.id, item.id, attachment.sha256))
            }
            "issue" => {
                let letter = self.issue();
                Some(format!(
                    "{} {} {}",
                    letter.id, letter.newest.code, letter.newest.pdf_sha256
                ))
            }
            "number" => {
                let letter = self.letter(|letter| {
                    letter.state == LetterState::Issued && letter.newest.number.is_empty()
                })?;
                let request = LetterNumber {
                    id: letter.id,
                    number: format!("100.2.2.3/{name}/2025"),
                };
                let letter = letters::number(
                    &self.registry,
                    &self.actor,
                    &self.press,
                    &request,
                    Watch::nobody(),
                )
                .unwrap()
                .value;
                Some(format!(
                    "{} {} {}",
                    letter.id, letter.newest.number, letter.newest.pdf_sha256
                ))
            }
            "sign" => {
                let letter = self.letter(|letter| letter.state == LetterState::Issued)?;
                let scan = self.scan(&name);
                let letter = letters::sign(&self.registry, &self.actor, &letter.id, &scan)
                    .unwrap()
                    .value;
                Some(letter.id)
            }
            "export" => {
                let target = self.folder.join("kirim").join(format!("{name}.ikat"));
                let period = PeriodChoice {
                    year: 2025,
                    semester: None,
                    from_year: None,
                };
                let sent = exchange::export(&self.registry, &self.actor, period, &target, Watch::nobody())
                    .unwrap()
                    .value;
                Some(format!("{} {} {}", sent.id, sent.file_name, sent.sha256))
            }
            "backup" => {
                let target = self.registry.folder().join("backups").join(format!("{name}.db"));
                self.registry.copy_database(&target).unwrap();
                Some(format!("{name}.db"))
            }
            other => unreachable!("{other}"),
        }
    }

    fn save(&mut self, id: Option<String>, name: &str) -> Option<String> {
        let (rev, mut form) = match &id {
            Some(id) => {
                let stored = self
                    .registry
                    .read(|c| registry::agreements::get(c, id))
                    .unwrap()?;
                (stored.rev, stored.form)
            }
            None => {
                let parties = agreement()
                    .party(region("35.73"))
                    .party(party(PartyType::Business, "PT Contoh Lestari"));
                let pks = document(DocumentKind::Pks)
                    .signed("2025-02-03")
                    .ends("2027-02-02");
                (
                    0,
                    parties
                        .document(pks.number(0, &format!("415.4/{name}/2025")))
                        .build(),
                )
            }
        };
        form.title = format!("Kerja sama {name}");
        let request = AgreementSave {
            id,
            rev,
            form,
            confirmed: Vec::new(),
            draft: None,
        };
        let saved = contract::agreements::save(&self.registry, &self.actor, &request)
            .unwrap()
            .value;
        Some(format!("{} {} {name}", saved.id, saved.rev))
    }

    fn issue(&self) -> Letter {
        let official = self
            .registry
            .read(registry::settings::officials)
            .unwrap()
            .remove(0);
        let letter = LetterRequest {
            kind: registry::letters::LetterKind::Recap,
            to: To::Governor,
            period: PeriodChoice {
                year: 2025,
                semester: None,
                from_year: None,
            },
            scope: Scope::All,
            date: testkit::day("2025-12-31"),
            number: String::new(),
            official: official.id,
            columns: Vec::new(),
            interim: false,
        };
        let request = LetterIssue { letter, draft: None };
        letters::issue(
            &self.registry,
            &self.actor,
            &self.press,
            &request,
            Watch::nobody(),
        )
        .unwrap()
        .value
    }

    fn agreement(&mut self) -> Option<AgreementItem> {
        let query = AgreementQuery::default();
        let today = self.registry.today();
        let page = self
            .registry
            .read(|c| registry::agreements::page(c, &query, today, 0, 1000))
            .unwrap();
        self.chance.of(&page.items).cloned()
    }

    fn letter(&mut self, fits: impl Fn(&Letter) -> bool) -> Option<Letter> {
        let mut all = letters::all(&self.registry).unwrap();
        all.retain(fits);
        self.chance.of(&all).cloned()
    }

    /// A new scan of up to 200 kB outside the register.
    fn scan(&mut self, name: &str) -> PathBuf {
        let size = usize::try_from(self.chance.below(200_000)).unwrap();
        let path = self.folder.join(format!("{name}.pdf"));
        std::fs::write(
            &path,
            testkit::scans::pdf(&format!("{name} {}", "x".repeat(size))),
        )
        .unwrap();
        path
    }
}
