//! Which lines of the body go on which page.

use std::ops::Range;

/// A line of the body as the page break sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Flow {
    /// Space above, dropped at the top of a page.
    pub(crate) before: f64,
    pub(crate) height: f64,
    /// Which paragraph it belongs to.
    pub(crate) paragraph: usize,
}

/// Lines of the body that must stand above the signature block on its page.
pub(crate) const WITH_SIGNATURE: usize = 2;

/// Height of the lines of a range when they stand at the top of a page.
pub(crate) fn height(lines: &[Flow]) -> f64 {
    lines
        .iter()
        .enumerate()
        .map(|(i, l)| l.height + if i == 0 { 0.0 } else { l.before })
        .sum()
}

/// Lines of each page; the signature block (`tail`) stands on the last one, below at least two lines of the body.
/// `first` is the room on the first page, `full` on the others. `None` if two lines and the tail are taller than
/// a page.
pub(crate) fn paginate(lines: &[Flow], first: f64, full: f64, tail: f64) -> Option<Vec<Range<usize>>> {
    let n = lines.len();
    let (mut pages, mut start): (Vec<Range<usize>>, usize) = (Vec::new(), 0);
    // Each turn takes at least one line or leaves the first page, so this many turns are enough.
    for _ in 0..n + 2 {
        let room = if pages.is_empty() { first } else { full };
        let fit = (start..=n)
            .rev()
            .find(|end| height(lines.get(start..*end).unwrap_or_default()) <= room + 1e-6)?;
        let rest_fits = fit == n && height(lines.get(start..n).unwrap_or_default()) + tail <= room + 1e-6;
        if rest_fits && (n - start >= WITH_SIGNATURE || pages.is_empty()) {
            pages.push(start..n);
            return Some(pages);
        }
        let latest = fit.min(n.saturating_sub(WITH_SIGNATURE));
        let at = (start + 1..=latest)
            .rev()
            .find(|at| good_break(lines, *at))
            .unwrap_or(latest);
        if at <= start && !pages.is_empty() {
            return None;
        }
        let at = at.max(start);
        pages.push(start..at);
        start = at;
    }
    None
}

/// A break between paragraphs, or one that leaves two lines of the paragraph on either side.
fn good_break(lines: &[Flow], at: usize) -> bool {
    let of = |i: usize| lines.get(i).map(|l| l.paragraph);
    let Some(before) = at.checked_sub(1) else {
        return true;
    };
    if of(before) != of(at) {
        return true;
    }
    let second = at.checked_sub(2).is_some_and(|i| of(i) == of(at));
    second && of(at + 1) == of(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(lengths: &[usize]) -> Vec<Flow> {
        lengths
            .iter()
            .enumerate()
            .flat_map(|(paragraph, n)| {
                (0..*n).map(move |i| Flow {
                    before: if i == 0 { 6.0 } else { 0.0 },
                    height: 14.0,
                    paragraph,
                })
            })
            .collect()
    }

    #[test]
    fn at_every_length_the_signature_block_has_two_lines_of_the_body_above_it() {
        let (first, full, tail) = (14.0 * 20.0, 14.0 * 45.0, 14.0 * 14.0);
        for n in 1..=60_usize {
            for split in [
                vec![n],
                vec![n / 2, n - n / 2],
                (0..n).map(|_| 1).collect(),
                vec![n.saturating_sub(1), 1],
            ] {
                let body = lines(&split);
                let pages = paginate(&body, first, full, tail).unwrap();
                let flat: Vec<usize> = pages.iter().cloned().flatten().collect();
                assert_eq!(
                    flat,
                    (0..body.len()).collect::<Vec<_>>(),
                    "no line is lost or printed twice"
                );
                let last = pages.last().unwrap().clone();
                assert!(
                    last.len() >= 2 || pages.len() == 1,
                    "{n} lines: {} above the signature",
                    last.len()
                );
                for (i, page) in pages.iter().enumerate() {
                    let room = if i == 0 { first } else { full };
                    let used = height(&body[page.clone()]) + if i + 1 == pages.len() { tail } else { 0.0 };
                    assert!(
                        used <= room + 1e-6,
                        "{n} lines: page {} holds {used} of {room}",
                        i + 1
                    );
                }
            }
        }
    }

    #[test]
    fn no_line_of_a_paragraph_is_left_alone_at_a_page_break() {
        for n in 4..=60 {
            let body = lines(&[n, 5]);
            let pages = paginate(&body, 280.0, 630.0, 196.0).unwrap();
            for page in pages.iter().take(pages.len() - 1) {
                assert!(good_break(&body, page.end), "{n} lines: break at {}", page.end);
            }
        }
    }

    #[test]
    fn a_signature_block_taller_than_the_page_is_refused() {
        assert_eq!(paginate(&lines(&[8]), 100.0, 200.0, 300.0), None);
    }
}
