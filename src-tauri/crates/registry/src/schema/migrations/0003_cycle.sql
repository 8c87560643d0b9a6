-- 0003: what goes round a cooperation: the yearly map, monitoring, partners, meetings; letters of more kinds.
-- The runner switches foreign keys off for a migration and checks them all before it commits.

-- ---------------------------------------------------------------- mapping

-- ---------------------------------------------------------------- monitoring

-- What an agreement is to bring. Amounts are whole hundredths of the unit: sen for money.
CREATE TABLE target (
    id           TEXT PRIMARY KEY,
    seq          INTEGER NOT NULL REFERENCES agreement (seq),
    rev          INTEGER NOT NULL CHECK (rev >= 1),
    name         TEXT NOT NULL,
    measure      TEXT NOT NULL CHECK (measure IN ('volume', 'money', 'benefit')),
    unit         TEXT NOT NULL,
    year         INTEGER,                                     -- NULL: planned for the whole term
    planned      INTEGER NOT NULL CHECK (planned > 0),
    void_reason  TEXT,
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL
) STRICT;

CREATE INDEX target_by_agreement ON target (seq, year);

-- What a semester brought of a target.
CREATE TABLE realisation (
    target_id    TEXT NOT NULL REFERENCES target (id),
    year         INTEGER NOT NULL,
    semester     INTEGER NOT NULL CHECK (semester IN (1, 2)),
    rev          INTEGER NOT NULL CHECK (rev >= 1),
    amount       INTEGER NOT NULL CHECK (amount >= 0),
    note         TEXT NOT NULL,
    void_reason  TEXT,
    updated_at   TEXT NOT NULL,
    PRIMARY KEY (target_id, year, semester)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation (
    id              TEXT PRIMARY KEY,
    seq             INTEGER NOT NULL REFERENCES agreement (seq),
    rev             INTEGER NOT NULL CHECK (rev >= 1),
    form            TEXT NOT NULL,                            -- id of the form in the rules
    year            INTEGER NOT NULL,
    round           INTEGER NOT NULL CHECK (round >= 1),
    answers         TEXT NOT NULL CHECK (json_valid(answers)),
    score           INTEGER CHECK (score BETWEEN 0 AND 10000), -- hundredths of a point, by the rules when it was saved
    recommendation  TEXT NOT NULL,
    reason          TEXT NOT NULL,
    evaluated       TEXT NOT NULL,                            -- the day
    evaluator       TEXT NOT NULL,
    void_reason     TEXT,
    created_at      TEXT NOT NULL,
    updated_at      TEXT NOT NULL
) STRICT;

-- A form is filled in once a round; a void one makes room.
CREATE UNIQUE INDEX evaluation_once ON evaluation (seq, year, round, form) WHERE void_reason IS NULL;
CREATE INDEX evaluation_by_agreement ON evaluation (seq);

-- ---------------------------------------------------------------- partners

-- ---------------------------------------------------------------- meetings

-- ---------------------------------------------------------------- letters and scans

-- Made anew with more kinds and addressees; prints refer to it by name.
CREATE TABLE letter_wider (
    id             TEXT PRIMARY KEY,
    rev            INTEGER NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('recap', 'tkksd_semester', 'tkksd_annual', 'foreign_annual')),
    addressee      TEXT NOT NULL CHECK (addressee IN ('governor', 'minister', 'head')),
    state          TEXT NOT NULL CHECK (state IN ('issued', 'signed', 'void')),
    period_from    TEXT NOT NULL,
    period_to      TEXT NOT NULL,
    scope          TEXT NOT NULL CHECK (scope IN ('in-force', 'signed', 'all')),
    interim        INTEGER NOT NULL CHECK (interim IN (0, 1)),
    void_reason    TEXT,
    created_at     TEXT NOT NULL
) STRICT;

INSERT INTO letter_wider (id, rev, kind, addressee, state, period_from, period_to, scope, interim, void_reason, created_at)
SELECT id, rev, kind, addressee, state, period_from, period_to, scope, interim, void_reason, created_at FROM letter;

DROP TABLE letter;

ALTER TABLE letter_wider RENAME TO letter;

-- Made anew with more owners.
CREATE TABLE attachment_wider (
    id           TEXT PRIMARY KEY,
    owner        TEXT NOT NULL CHECK (owner IN ('agreement', 'letter', 'submission', 'meeting', 'partner')),
    owner_id     TEXT NOT NULL,
    document_id  TEXT,                                        -- the document, the evidence or the form it proves
    name         TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    bytes        INTEGER NOT NULL CHECK (bytes > 0),
    media_type   TEXT NOT NULL,
    added_at     TEXT NOT NULL,
    void_reason  TEXT
) STRICT;

INSERT INTO attachment_wider (id, owner, owner_id, document_id, name, sha256, bytes, media_type, added_at, void_reason)
SELECT id, owner, owner_id, document_id, name, sha256, bytes, media_type, added_at, void_reason FROM attachment;

DROP TABLE attachment;

ALTER TABLE attachment_wider RENAME TO attachment;

CREATE INDEX attachment_by_owner ON attachment (owner, owner_id);
