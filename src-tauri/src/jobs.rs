//! Long work the page waits for: it is told how far the work is, and may stop it by the name it gave.

use contract::Problem;
use contract::work::{Pace, Watch, WorkProgress};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tauri::ipc::Channel;

/// The works that run, by the names the page gave them.
#[derive(Debug, Default, Clone)]
pub struct Jobs(Arc<Mutex<HashMap<String, Arc<Stop>>>>);

impl Jobs {
    /// Takes a work on. It is known by its name until the answer is dropped.
    pub fn take(&self, name: String, progress: Channel<WorkProgress>) -> Job {
        let stop = Arc::new(Stop::default());
        self.hold().insert(name.clone(), Arc::clone(&stop));
        Job {
            name,
            stop,
            progress,
            jobs: self.clone(),
        }
    }

    /// Wishes a work to stop. True when it will, and then nothing changes; false when it goes on to its end or is gone.
    pub fn cancel(&self, name: &str) -> bool {
        self.hold().get(name).is_some_and(|stop| stop.ask())
    }

    /// Every entry is whole at any moment, so a panic elsewhere leaves the map sound.
    fn hold(&self) -> MutexGuard<'_, HashMap<String, Arc<Stop>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One work.
pub struct Job {
    name: String,
    stop: Arc<Stop>,
    progress: Channel<WorkProgress>,
    jobs: Jobs,
}

impl Job {
    /// Runs the work with this job watching.
    ///
    /// # Errors
    /// What the work says; `work.cancelled` when it was stopped.
    pub fn run<T>(&self, work: impl FnOnce(Watch<'_>) -> Result<T, Problem>) -> Result<T, Problem> {
        let pace = Pace::default();
        work(Watch::by(&|progress| {
            let goes_on = self.stop.heard(progress.can_cancel);
            if goes_on.is_continue() && pace.due(Instant::now(), progress) {
                // A page that is gone hears nothing; the work ends as it would have.
                drop(self.progress.send(progress.clone()));
            }
            #[cfg(debug_assertions)]
            if scripted::held(&progress.part, &self.stop) {
                return self.stop.heard(progress.can_cancel);
            }
            goes_on
        }))
    }
}

impl Job {
    /// Whether somebody wished it to stop, for what runs outside and says nothing meanwhile.
    pub fn is_to_stop(&self) -> bool {
        self.stop.heard(true).is_break()
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.jobs.hold().remove(&self.name);
    }
}

/// Whether a work may be stopped, and whether it shall be. The wish and the last moment meet here: one of them is first.
#[derive(Debug, Default)]
struct Stop(AtomicU8);

const RUNS: u8 = 0;
const STOPS: u8 = 1;
const ENDS: u8 = 2;

impl Stop {
    /// The wish to stop; true when it came in time.
    fn ask(&self) -> bool {
        match self
            .0
            .compare_exchange(RUNS, STOPS, Ordering::SeqCst, Ordering::SeqCst)
        {
            Ok(_) => true,
            Err(found) => found == STOPS,
        }
    }

    /// A word of the work. From the first one that cannot be stopped on, no wish is heard.
    fn heard(&self, can_cancel: bool) -> ControlFlow<()> {
        let found = if can_cancel {
            self.0.load(Ordering::SeqCst)
        } else {
            match self
                .0
                .compare_exchange(RUNS, ENDS, Ordering::SeqCst, Ordering::SeqCst)
            {
                Ok(_) => ENDS,
                Err(found) => found,
            }
        };
        if found == STOPS {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// Holds a work at the part that the file `hold` names, so that a test of the real window meets it there on any machine:
/// until the file is gone or the work shall stop. Not compiled into releases.
#[cfg(debug_assertions)]
mod scripted {
    use super::{STOPS, Stop};
    use std::path::Path;
    use std::sync::atomic::Ordering;
    use std::time::Duration;

    pub(super) fn held(part: &str, stop: &Stop) -> bool {
        let Some(folder) = std::env::var_os("IKAT_DIALOG_ANSWERS") else {
            return false;
        };
        let file = Path::new(&folder).join("hold");
        let holds = || std::fs::read_to_string(&file).is_ok_and(|wanted| wanted == part);
        let mut held = false;
        while holds() && stop.0.load(Ordering::SeqCst) != STOPS {
            held = true;
            std::thread::sleep(Duration::from_millis(20));
        }
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    fn told(share: u32, can_cancel: bool) -> WorkProgress {
        WorkProgress {
            part: if can_cancel {
                "letter_laying"
            } else {
                "letter_keeping"
            }
            .to_owned(),
            sentence: "Menyusun lampiran".to_owned(),
            share,
            can_cancel,
        }
    }

    fn heard(progress: &WorkProgress, watch: Watch<'_>) -> Result<(), Problem> {
        match watch.say(progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Problem::new("work.cancelled", &[])),
        }
    }

    fn job(jobs: &Jobs) -> (Job, mpsc::Receiver<String>) {
        let (sender, receiver) = mpsc::channel();
        let channel = Channel::new(move |body| {
            if let tauri::ipc::InvokeResponseBody::Json(text) = body {
                drop(sender.send(text));
            }
            Ok(())
        });
        (jobs.take("surat".to_owned(), channel), receiver)
    }

    #[test]
    fn a_work_that_is_stopped_in_time_stops_and_one_past_its_last_moment_ends() {
        let jobs = Jobs::default();
        let (early, _) = job(&jobs);
        let outcome = early.run(|watch| {
            heard(&told(100, true), watch)?;
            assert!(jobs.cancel("surat"));
            assert!(jobs.cancel("surat"), "a second wish changes nothing");
            heard(&told(950, false), watch)
        });
        assert_eq!(outcome.unwrap_err().code, "work.cancelled");
        drop(early);
        let (late, _) = job(&jobs);
        late.run(|watch| {
            heard(&told(950, false), watch)?;
            assert!(!jobs.cancel("surat"), "the page is told that it goes on");
            heard(&told(960, false), watch)
        })
        .unwrap();
        drop(late);
        assert!(!jobs.cancel("surat"), "a work that has ended is gone");
    }

    #[test]
    fn the_page_hears_the_first_and_the_last_word_and_few_between() {
        let jobs = Jobs::default();
        let (job, page) = job(&jobs);
        job.run(|watch| {
            (0..10_000).try_for_each(|_| heard(&told(100, true), watch))?;
            heard(&told(950, false), watch)
        })
        .unwrap();
        drop(job);
        let words: Vec<String> = page.try_iter().collect();
        assert!(words.len() >= 2 && words.len() < 1_000, "{} words", words.len());
        assert!(words[0].contains("\"can_cancel\":true"), "{}", words[0]);
        assert!(words.last().unwrap().contains("\"can_cancel\":false"));
    }
}
