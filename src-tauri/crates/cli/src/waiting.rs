//! One line on a terminal that says how far a long verb is; nothing where no person looks.

use contract::work::{Pace, Watch, WorkProgress};
use std::cell::{Cell, RefCell};
use std::io::{IsTerminal as _, Write};
use std::ops::ControlFlow;
use std::time::Instant;

/// Runs `work`; a person at a terminal sees on standard error how far it is, and the line is gone when it has ended.
/// Interrupting needs nothing here: whatever the process was at, its register keeps what it had.
pub fn watched<T>(work: impl FnOnce(Watch<'_>) -> T) -> T {
    let stderr = std::io::stderr();
    if !stderr.is_terminal() {
        return work(Watch::nobody());
    }
    let (line, pace) = (Line::on(stderr), Pace::default());
    let done = work(Watch::by(&|progress| {
        if pace.due(Instant::now(), progress) {
            line.say(progress);
        }
        ControlFlow::Continue(())
    }));
    line.clear();
    done
}

/// A line that is written over and over. Spaces clear what a longer one left: not every console knows escape signs.
struct Line<W> {
    out: RefCell<W>,
    width: Cell<usize>,
}

impl<W: Write> Line<W> {
    fn on(out: W) -> Self {
        Self {
            out: RefCell::new(out),
            width: Cell::new(0),
        }
    }

    fn say(&self, progress: &WorkProgress) {
        self.write(&format!("{} % {}", progress.share / 10, progress.sentence));
    }

    fn clear(&self) {
        self.write("");
        self.put("\r");
    }

    fn write(&self, text: &str) {
        let width = text.chars().count();
        self.put(&format!("\r{text:<before$}", before = self.width.get()));
        self.width.set(width);
    }

    fn put(&self, text: &str) {
        let mut out = self.out.borrow_mut();
        // A terminal that went away takes nothing from the work.
        drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shorter_line_covers_a_longer_one_and_the_end_leaves_nothing() {
        let line = Line::on(Vec::new());
        let told = |sentence: &str, share| WorkProgress {
            part: String::new(),
            sentence: sentence.to_owned(),
            share,
            can_cancel: true,
        };
        line.say(&told("Menyusun lampiran, halaman 1 dari sekitar 9", 155));
        line.say(&told("Memampatkan berkas surat", 700));
        line.clear();
        let text = String::from_utf8(line.out.into_inner()).unwrap();
        // What a console shows after each return of the carriage.
        let mut shown = Vec::new();
        for piece in text.split('\r') {
            let piece: Vec<char> = piece.chars().collect();
            let rest = shown.split_off(piece.len().min(shown.len()));
            shown = [piece, rest].concat();
            let now: String = shown.iter().collect();
            assert!(
                !now.contains("berkas") || !now.contains("halaman"),
                "two sentences at once: {now:?}"
            );
        }
        assert_eq!(shown.iter().collect::<String>().trim(), "");
        assert!(
            text.contains("\r15 % Menyusun lampiran, halaman 1 dari sekitar 9"),
            "{text:?}"
        );
    }
}
