-- 0002: submissions (pengajuan): what is planned, the history of its path, meetings and reviews.
-- A history only grows; corrections are events of their own.

CREATE TABLE submission (
    seq              INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    rev              INTEGER NOT NULL CHECK (rev >= 1),
    path             TEXT NOT NULL,                              -- id of the path in the rules
    initiative       TEXT NOT NULL CHECK (initiative IN ('ours', 'theirs')),
    subject          TEXT NOT NULL CHECK (json_valid(subject)),  -- the planned agreement, without documents
    proposer_type    TEXT NOT NULL,
    proposer_name    TEXT NOT NULL,
    letter_number    TEXT NOT NULL,
    letter_dated     TEXT,
    letter_sent      TEXT,
    letter_received  TEXT,
    liaisons         TEXT NOT NULL CHECK (json_valid(liaisons)),
    situations       TEXT NOT NULL CHECK (json_valid(situations)),
    relation         TEXT NOT NULL CHECK (relation IN ('new', 'addendum', 'extension', 'renewal')),
    parent_id        TEXT REFERENCES agreement (id),             -- the agreement it changes or goes on with
    agreement_id     TEXT REFERENCES agreement (id),             -- the agreement it became
    created_at       TEXT NOT NULL,
    updated_at       TEXT NOT NULL,
    CHECK ((relation = 'new') = (parent_id IS NULL))
) STRICT;

CREATE INDEX submission_by_agreement ON submission (agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX submission_by_parent ON submission (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE stage_event (
    seq          INTEGER NOT NULL REFERENCES submission (seq),
    position     INTEGER NOT NULL CHECK (position >= 1),
    id           TEXT NOT NULL UNIQUE,
    happened     TEXT NOT NULL,                                  -- the day it happened
    act          TEXT NOT NULL CHECK (json_valid(act)),
    corrects     TEXT REFERENCES stage_event (id),
    recorded_at  TEXT NOT NULL,
    actor        TEXT NOT NULL,
    PRIMARY KEY (seq, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stage_event_never_changes BEFORE UPDATE ON stage_event
BEGIN SELECT RAISE(ABORT, 'what happened never changes'); END;

CREATE TRIGGER stage_event_never_goes BEFORE DELETE ON stage_event
BEGIN SELECT RAISE(ABORT, 'what happened never goes'); END;

-- Derived from the tables above and the rules; can be rebuilt at any time.
CREATE TABLE submission_row (
    seq           INTEGER PRIMARY KEY REFERENCES submission (seq),
    kind          TEXT NOT NULL,
    title_sort    TEXT NOT NULL,
    partner       TEXT NOT NULL,
    words         TEXT NOT NULL,      -- folded words of everything typed
    waiting       TEXT NOT NULL,      -- id of the stage that waits; '' when none does
    outcome       TEXT NOT NULL CHECK (outcome IN ('open', 'rejected', 'withdrawn', 'completed')),
    since         TEXT NOT NULL,      -- day of the last event, or of the letter
    deviations    INTEGER NOT NULL,
    rules         TEXT NOT NULL       -- fingerprint of the rules it was derived with
) STRICT;

CREATE INDEX submission_row_waiting ON submission_row (outcome, waiting, since);
