//! Answers that are kept until the next write: counts over the whole register, which screens ask for again and again.

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

/// No screen asks more different questions than this between two writes.
const MOST: usize = 64;

/// What was answered since the last write.
#[derive(Default)]
pub(crate) struct Recalled {
    answers: HashMap<(String, NaiveDate), Arc<dyn Any + Send + Sync>>,
    /// Counts the writes: an answer that was read before one and comes after it is not kept.
    writes: u64,
}

impl std::fmt::Debug for Recalled {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Recalled")
            .field("writes", &self.writes)
            .finish_non_exhaustive()
    }
}

impl Recalled {
    /// The answer to a question on a day, and the number of writes so far.
    pub fn get<T: Send + Sync + 'static>(&self, question: &str, on: NaiveDate) -> (Option<Arc<T>>, u64) {
        let kept = self.answers.get(&(question.to_owned(), on));
        (
            kept.and_then(|answer| Arc::clone(answer).downcast().ok()),
            self.writes,
        )
    }

    /// Keeps an answer that was read when there had been so many writes.
    pub fn keep<T: Send + Sync + 'static>(
        &mut self,
        question: &str,
        on: NaiveDate,
        answer: &Arc<T>,
        writes: u64,
    ) {
        if writes != self.writes {
            return;
        }
        if self.answers.len() >= MOST {
            self.answers.clear();
        }
        let answer: Arc<dyn Any + Send + Sync> = Arc::<T>::clone(answer);
        self.answers.insert((question.to_owned(), on), answer);
    }

    /// Forgets everything: something was written.
    pub fn forget(&mut self) {
        self.writes += 1;
        self.answers.clear();
    }
}
