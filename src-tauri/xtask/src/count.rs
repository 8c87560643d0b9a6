//! Tests counted from the runners' own words, never guessed.

use serde_json::Value;

/// Tests that ran.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Ran and held.
    pub passed: u64,
    /// Ran and did not hold.
    pub failed: u64,
    /// Were there and did not run.
    pub skipped: u64,
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Adds up the closing lines of cargo's test binaries: `test result: ok. 3 passed; 0 failed; 1 ignored; ...`.
pub fn of_cargo(output: &str) -> Count {
    let mut sum = Count::default();
    for line in output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: "))
    {
        let figure = |word: &str| {
            line.split(';').find_map(|part| {
                part.strip_suffix(word)?
                    .split_whitespace()
                    .next_back()?
                    .parse()
                    .ok()
            })
        };
        sum += Count {
            passed: figure(" passed").unwrap_or(0),
            failed: figure(" failed").unwrap_or(0),
            skipped: figure(" ignored").unwrap_or(0),
        };
    }
    sum
}

/// Reads vitest's JSON report. A report without figures counts nothing and is an error.
pub fn of_vitest(report: &str) -> Result<Count, String> {
    let report: Value = serde_json::from_str(report).map_err(|error| format!("vitest's report: {error}"))?;
    let figure = |name: &str| {
        report
            .get(name)
            .and_then(Value::as_u64)
            .ok_or(format!("vitest's report has no {name}"))
    };
    Ok(Count {
        passed: figure("numPassedTests")?,
        failed: figure("numFailedTests")?,
        skipped: figure("numPendingTests")? + figure("numTodoTests")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_closing_line_of_cargo_is_added_up() {
        let output = "running 3 tests\ntest a ... ok\n\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\n\
             test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1s\n";
        assert_eq!(
            of_cargo(output),
            Count {
                passed: 13,
                failed: 2,
                skipped: 1
            }
        );
    }

    #[test]
    fn a_build_that_failed_ran_no_test() {
        assert_eq!(of_cargo("error: could not compile `x`"), Count::default());
        assert_eq!(
            of_cargo("a test prints: 3 passed; 0 failed"),
            Count::default(),
            "only closing lines count"
        );
    }

    #[test]
    fn vitest_is_read_from_its_report() {
        let report = r#"{"numPassedTests":7,"numFailedTests":1,"numPendingTests":2,"numTodoTests":0}"#;
        assert_eq!(
            of_vitest(report),
            Ok(Count {
                passed: 7,
                failed: 1,
                skipped: 2
            })
        );
        assert!(of_vitest("{}").is_err(), "no figures are no proof");
    }
}
