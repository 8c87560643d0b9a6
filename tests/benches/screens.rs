//! What the window asks most, over one register: pages, searches, facets, recap; beside plain SQL on the same file.
//!
//! `IKAT_BENCH_REGISTER` names the folder of a closed register; without it a small synthetic one is made. The reference of a
//! group is what SQLite alone needs for the rows of that page: the same filter and order, nothing made of the answer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a measurement stops at the first thing that is not as arranged"
)]

use contract::agreements::{AgreementsPageRequest, facets, page};
use contract::consolidated::{self, ConsolidatedPageRequest};
use contract::monitoring::{self, MonitoringPageRequest};
use contract::recap::{PeriodChoice, RecapRequest, counts};
use contract::{desk, session};
use criterion::{Criterion, criterion_group, criterion_main};
use registry::agreements::{AgreementQuery, Kind, Sort, SortColumn, Status};
use registry::consolidated::ConsolidatedQuery;
use registry::monitoring::MonitoringQuery;
use registry::recap::{self, Dimension, PivotQuestion};
use registry::samples::Sample;
use registry::{Actor, Registry, Scope, Semester, mapping, submissions};
use rusqlite::{Connection, OpenFlags};
use std::hint::black_box;
use std::path::Path;
use tempfile::TempDir;

/// Lines the window asks for at a time.
const LIMIT: u32 = 100;

/// A year of which the synthetic register has agreements in force.
const YEAR: i32 = 2025;

/// Urusan of every agreement: the least that the matrix and the white spots must read.
const COVERED: &str = "SELECT (SELECT group_concat(u.code) FROM agreement_urusan AS u WHERE u.seq = r.seq)
                       FROM agreement_row AS r WHERE r.voided = 0 ORDER BY r.seq";

struct Measured {
    name: &'static str,
    query: AgreementQuery,
    /// The same lines by SQL alone.
    sql: &'static str,
}

fn by(column: SortColumn, descending: bool) -> AgreementQuery {
    AgreementQuery {
        sort: Sort { column, descending },
        ..AgreementQuery::default()
    }
}

fn measured() -> Vec<Measured> {
    vec![
        Measured {
            name: "first page, newest first",
            query: by(SortColumn::Updated, true),
            sql: "SELECT seq FROM agreement_row WHERE voided = 0 ORDER BY updated_at DESC, seq DESC LIMIT 100",
        },
        Measured {
            name: "kind and status, by last day",
            query: AgreementQuery {
                kinds: vec![Kind::Ksdpk],
                statuses: vec![Status::InForce, Status::Expiring],
                ..by(SortColumn::Ends, false)
            },
            sql: "SELECT seq FROM agreement_row WHERE voided = 0 AND kind = 'ksdpk' AND starts <= date('now')
                  AND (ends IS NULL OR ends >= date('now')) AND (ended_on IS NULL OR ended_on > date('now'))
                  ORDER BY ends, seq LIMIT 100",
        },
        Measured {
            name: "KSDPL and KSDLL, newest first",
            query: AgreementQuery {
                kinds: vec![Kind::Ksdpl, Kind::Ksdll],
                ..by(SortColumn::Updated, true)
            },
            sql: "SELECT seq FROM agreement_row WHERE voided = 0 AND kind IN ('ksdpl', 'ksdll')
                  ORDER BY updated_at DESC, seq DESC LIMIT 100",
        },
        Measured {
            name: "year, by signing",
            query: AgreementQuery {
                years: vec![2024],
                ..by(SortColumn::Signed, false)
            },
            sql: "SELECT seq FROM agreement_row WHERE voided = 0 AND substr(signed, 1, 4) = '2024'
                  ORDER BY signed, seq LIMIT 100",
        },
        Measured {
            name: "search of one word",
            query: AgreementQuery {
                search: "pelindungan".into(),
                ..by(SortColumn::Title, false)
            },
            sql: "SELECT r.seq FROM agreement_row AS r WHERE r.voided = 0
                  AND r.seq IN (SELECT rowid FROM agreement_search WHERE agreement_search MATCH '\"pelindungan\" *')
                  ORDER BY r.title_sort, r.seq LIMIT 100",
        },
        Measured {
            name: "search of two common words",
            query: AgreementQuery {
                search: "kerja sama".into(),
                ..by(SortColumn::Title, false)
            },
            sql: "SELECT r.seq FROM agreement_row AS r WHERE r.voided = 0
                  AND r.seq IN (SELECT rowid FROM agreement_search WHERE agreement_search MATCH '\"kerja\" * \"sama\" *')
                  ORDER BY r.title_sort, r.seq LIMIT 100",
        },
    ]
}

fn opened() -> (Registry, Option<TempDir>) {
    if let Some(folder) = std::env::var_os("IKAT_BENCH_REGISTER") {
        return (Registry::open(Path::new(&folder), desk::system()).unwrap(), None);
    }
    let folder = TempDir::new().unwrap();
    let sample = Sample::Synthetic { count: 1000, seed: 1 };
    let at = folder.path().join("register");
    let made = session::fill_sample(&at, desk::system(), &Actor("ukur".into()), sample, &mut |_, _| {});
    (made.unwrap().0, Some(folder))
}

fn screens(criterion: &mut Criterion) {
    let (registry, _folder) = opened();
    let all = page(
        &registry,
        &AgreementsPageRequest {
            query: AgreementQuery::default(),
            offset: 0,
            limit: 1,
        },
    );
    let count = all.unwrap().total;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let plain = Connection::open_with_flags(registry.folder().join(registry::DATABASE), flags).unwrap();
    for measured in measured() {
        let mut group = criterion.benchmark_group(format!("{} of {count}", measured.name));
        group.sample_size(20);
        group.bench_function("ikat", |bench| {
            let request = AgreementsPageRequest {
                query: measured.query.clone(),
                offset: 0,
                limit: LIMIT,
            };
            bench.iter(|| black_box(page(&registry, &request).unwrap()));
        });
        group.bench_function("sql alone", |bench| {
            let mut statement = plain.prepare(measured.sql).unwrap();
            bench.iter(|| {
                let rows = statement.query_map([], |row| row.get::<_, i64>(0)).unwrap();
                black_box(rows.collect::<rusqlite::Result<Vec<_>>>().unwrap())
            });
        });
        group.finish();
    }
    let mut group = criterion.benchmark_group(format!("screens of {count}"));
    group.sample_size(10);
    group.bench_function("values of the filters", |bench| {
        bench.iter(|| black_box(facets(&registry).unwrap()))
    });
    group.bench_function("what the window opens with", |bench| {
        bench.iter(|| black_box(session::describe(&registry).unwrap()));
    });
    let request = RecapRequest {
        period: PeriodChoice {
            year: 2025,
            semester: Some(Semester::Second),
            from_year: None,
        },
        scope: Scope::Signed,
    };
    group.bench_function("recap of a semester", |bench| {
        bench.iter(|| black_box(counts(&registry, request).unwrap()))
    });
    let anew = |rows, columns| {
        let question = PivotQuestion {
            rows,
            columns: Some(columns),
            filter: AgreementQuery::default(),
            amounts: true,
        };
        black_box(
            registry
                .read(|c| recap::pivot(c, &question, registry.today()))
                .unwrap(),
        )
    };
    group.bench_function("recap of kinds by years, reckoned anew", |bench| {
        bench.iter(|| anew(Dimension::Kind, Dimension::Year))
    });
    group.bench_function("recap of urusan by work units, reckoned anew", |bench| {
        bench.iter(|| anew(Dimension::Urusan, Dimension::WorkUnit))
    });
    group.bench_function("recap of partners by who pays, reckoned anew", |bench| {
        bench.iter(|| anew(Dimension::PartnerType, Dimension::Funding))
    });
    // The window keeps these until the next write; here they are reckoned anew each time.
    let (rules, today) = (registry.rules().unwrap(), registry.today());
    group.bench_function("matrix of the map, reckoned anew", |bench| {
        bench.iter(|| black_box(registry.read(|c| mapping::matrix(c, rules, YEAR, today)).unwrap()))
    });
    group.bench_function("white spots of the map, reckoned anew", |bench| {
        bench.iter(|| {
            black_box(
                registry
                    .read(|c| mapping::white_spots(c, rules, YEAR, today))
                    .unwrap(),
            )
        })
    });
    group.bench_function("what the map reads, sql alone", |bench| {
        let mut statement = plain.prepare(COVERED).unwrap();
        bench.iter(|| {
            let rows = statement
                .query_map([], |row| row.get::<_, Option<String>>(0))
                .unwrap();
            black_box(rows.collect::<rusqlite::Result<Vec<_>>>().unwrap())
        });
    });
    let request = MonitoringPageRequest {
        query: MonitoringQuery::of(YEAR, Semester::Second),
        offset: 0,
        limit: LIMIT,
    };
    group.bench_function("first page of the monitoring of a semester", |bench| {
        bench.iter(|| black_box(monitoring::page(&registry, &request).unwrap()))
    });
    let request = ConsolidatedPageRequest {
        query: ConsolidatedQuery::default(),
        offset: 0,
        limit: LIMIT,
    };
    group.bench_function("first page of the consolidated register", |bench| {
        bench.iter(|| black_box(consolidated::page(&registry, &request).unwrap()))
    });
    let request = ConsolidatedPageRequest {
        offset: count / 2,
        ..request
    };
    group.bench_function("middle page of the consolidated register", |bench| {
        bench.iter(|| black_box(consolidated::page(&registry, &request).unwrap()))
    });
    group.bench_function("pairs of twins, reckoned anew", |bench| {
        bench.iter(|| black_box(registry.read(registry::twins::pairs).unwrap()))
    });
    group.bench_function("whose turn it is, reckoned anew", |bench| {
        bench.iter(|| black_box(registry.read(|c| submissions::turns(c, rules)).unwrap()))
    });
    group.finish();
}

criterion_group!(benches, screens);
criterion_main!(benches);
