//! SQL is text in its own file: it can be read, run and reviewed alone.

use super::{files, nobody};

/// The statement without comments and without what stands in quotes, in lower case.
fn bare(sql: &str) -> String {
    let mut out = String::new();
    let mut signs = sql.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '-' if signs.peek() == Some(&'-') => {
                for skipped in signs.by_ref() {
                    if skipped == '\n' {
                        break;
                    }
                }
                out.push('\n');
            }
            '\'' | '"' => {
                for skipped in signs.by_ref() {
                    if skipped == sign {
                        break;
                    }
                }
                out.push_str("''");
            }
            _ => out.extend(sign.to_lowercase()),
        }
    }
    out
}

/// What is wrong with one statement file.
fn faults(sql: &str) -> Vec<&'static str> {
    let bare = bare(sql);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let pair = |first: &str, second: &str| {
        words
            .windows(2)
            .any(|pair| pair[0] == first && pair[1].starts_with(second))
    };
    let statements = bare.split(';').filter(|part| !part.trim().is_empty()).count();
    let mut faults = Vec::new();
    if statements != 1 {
        faults.push("has not exactly one statement");
    }
    if bare.contains('?') || bare.contains('$') || bare.contains('@') {
        faults.push("has a parameter without a :name");
    }
    if pair("select", "*") || pair("distinct", "*") || bare.contains(".*") || bare.contains(", *") {
        faults.push("takes every column; name them");
    }
    if pair("or", "replace") || words.first() == Some(&"replace") {
        faults.push("replaces a row unseen; use an upsert that names its columns");
    }
    faults
}

#[test]
fn the_rules_see_bad_sql() {
    assert_eq!(
        faults("SELECT id, count(*) FROM a WHERE x = :x -- all; of it? *\n"),
        [""; 0]
    );
    assert_eq!(faults("select 'a;b?*', a * b from t;"), [""; 0]);
    assert_eq!(faults("select a from t; delete from t").len(), 1);
    assert_eq!(faults("-- nothing\n").len(), 1);
    assert_eq!(faults("select a from t where b = ?1").len(), 1);
    assert_eq!(faults("select * from t").len(), 1);
    assert_eq!(faults("select t.* from t").len(), 1);
    assert_eq!(faults("insert or replace into t (a) values (:a)").len(), 1);
}

#[test]
fn every_statement_stands_alone_and_names_what_it_takes() {
    let mut found = Vec::new();
    for (path, text) in files(&[".sql"]) {
        // A migration is a script by nature.
        if !path.contains("/migrations/") {
            found.extend(faults(&text).into_iter().map(|fault| format!("{path} {fault}")));
        }
    }
    nobody(&found, "SQL that cannot be reviewed alone:");
}

/// Put together from constants that hold files, as a list with changing filters must be: every brace holds a constant.
fn is_composed(literal: &str) -> bool {
    let names: Vec<&str> = literal
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .collect();
    let constant =
        |name: &&str| !name.is_empty() && name.chars().all(|sign| sign.is_ascii_uppercase() || sign == '_');
    !names.is_empty() && names.iter().all(constant)
}

#[test]
fn only_constants_compose_a_statement() {
    assert!(is_composed("SELECT count(*) AS total {FROM_AND_WHERE}"));
    assert!(
        !is_composed("SELECT a FROM t WHERE b = {value}"),
        "a value is never glued in"
    );
    assert!(!is_composed("SELECT a FROM t"));
}

#[test]
fn no_statement_is_written_between_rust() {
    let starts = [
        "select ",
        "insert into ",
        "update ",
        "delete from ",
        "create table ",
        "with ",
    ];
    let mut found = Vec::new();
    for (path, text) in files(&[".rs"]) {
        if !path.starts_with("src-tauri/crates/") || path.contains("/tests/") || path.contains("/testkit/") {
            continue;
        }
        let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (at, line) in before_tests
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for literal in line.split('"').skip(1).step_by(2) {
                let lower = literal.trim_start().to_lowercase();
                let whole = [" from ", " set ", " values", " into ", "("]
                    .iter()
                    .any(|part| lower.contains(part));
                if whole && !is_composed(literal) && starts.iter().any(|start| lower.starts_with(start)) {
                    found.push(format!("{path}:{}: {}", at + 1, line.trim()));
                }
            }
        }
    }
    nobody(&found, "these statements belong into their own .sql file:");
}
