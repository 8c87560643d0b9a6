-- 0003: what goes round a cooperation: the yearly map, monitoring, partners, meetings; letters of more kinds.
-- The runner switches foreign keys off for a migration and checks them all before it commits.

-- ---------------------------------------------------------------- mapping

-- One row of the yearly map: a need or a potential, of one urusan and one work unit.
CREATE TABLE map_row (
    seq              INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    rev              INTEGER NOT NULL CHECK (rev >= 1),
    year             INTEGER NOT NULL,
    urusan           TEXT NOT NULL,
    program          TEXT NOT NULL,
    activity         TEXT NOT NULL,
    work_unit_id     TEXT NOT NULL REFERENCES work_unit (id),
    need             TEXT NOT NULL,                              -- the potential or the problem
    kind             TEXT NOT NULL,
    variant          TEXT,
    candidates       TEXT NOT NULL CHECK (json_valid(candidates)),
    scores           TEXT NOT NULL CHECK (json_valid(scores)),   -- criterion -> 0 to 5; weights and totals are never stored
    from_year        INTEGER,
    to_year          INTEGER,
    amount           INTEGER CHECK (amount >= 0),                -- sen
    funding_sources  TEXT NOT NULL CHECK (json_valid(funding_sources)),
    reference        TEXT NOT NULL,                              -- place in the RPJMD or the RKPD
    note             TEXT NOT NULL,
    origin           TEXT NOT NULL CHECK (origin IN ('own', 'proposal', 'partner')),
    carried_from     TEXT REFERENCES map_row (id),               -- the row of the year before
    dropped_on       TEXT,
    drop_reason      TEXT,
    void_reason      TEXT,
    words            TEXT NOT NULL,                              -- derived: folded words of everything typed
    created_at       TEXT NOT NULL,
    updated_at       TEXT NOT NULL,
    CHECK ((dropped_on IS NULL) = (drop_reason IS NULL))
) STRICT;

CREATE INDEX map_row_by_year ON map_row (year, urusan, work_unit_id);
CREATE INDEX map_row_by_work_unit ON map_row (work_unit_id);
-- A row goes on to the next year once.
CREATE UNIQUE INDEX map_row_carried_once ON map_row (carried_from) WHERE carried_from IS NOT NULL AND void_reason IS NULL;

-- What the public proposed (usulan masyarakat), and what it was answered.
CREATE TABLE proposal (
    id           TEXT PRIMARY KEY,
    rev          INTEGER NOT NULL CHECK (rev >= 1),
    proposer     TEXT NOT NULL,
    contact      TEXT NOT NULL,
    received     TEXT NOT NULL,
    content      TEXT NOT NULL,
    answer       TEXT NOT NULL,
    answered     TEXT,
    map_row_id   TEXT REFERENCES map_row (id),                   -- the row it led to
    words        TEXT NOT NULL,                                  -- derived
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL,
    CHECK ((answer = '') = (answered IS NULL))
) STRICT;

CREATE INDEX proposal_by_answered ON proposal (answered, received);
CREATE INDEX proposal_by_map_row ON proposal (map_row_id) WHERE map_row_id IS NOT NULL;

-- The map of a year as it was set.
CREATE TABLE map_plan (
    id           TEXT PRIMARY KEY,
    rev          INTEGER NOT NULL CHECK (rev >= 1),
    year         INTEGER NOT NULL,
    form         TEXT NOT NULL CHECK (form IN ('mapping-decree', 'mapping-minutes')),
    number       TEXT NOT NULL,
    dated        TEXT NOT NULL,
    place        TEXT NOT NULL,
    void_reason  TEXT,
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX map_plan_once ON map_plan (year, form) WHERE void_reason IS NULL;

ALTER TABLE submission ADD COLUMN map_row_id TEXT REFERENCES map_row (id);

CREATE INDEX submission_by_map_row ON submission (map_row_id) WHERE map_row_id IS NOT NULL;

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
    round_ends      TEXT NOT NULL,                            -- its last day, by the rules when it was saved
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

-- What the office knows of a partner beside what papers say. Papers are never rewritten: a partner is known by the keys
-- under which parties stand, coalesce(region_code, name_fold), and a card says which keys are one partner.
CREATE TABLE partner (
    id           TEXT PRIMARY KEY,
    rev          INTEGER NOT NULL CHECK (rev >= 1),
    type         TEXT NOT NULL,
    region_code  TEXT,
    name         TEXT NOT NULL,
    legal_form   TEXT,                                        -- code of assets/reference/legal-forms.csv
    nib          TEXT NOT NULL,                               -- digits only, as npwp
    npwp         TEXT NOT NULL,
    address      TEXT NOT NULL,
    phone        TEXT NOT NULL,
    mail         TEXT NOT NULL,
    web          TEXT NOT NULL,
    note         TEXT NOT NULL,
    merged_into  TEXT REFERENCES partner (id),                -- the card that stands for it since a merge
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL,
    CHECK ((type = 'region') = (region_code IS NOT NULL)),
    CHECK (merged_into IS NULL OR merged_into <> id)
) STRICT;

CREATE UNIQUE INDEX partner_of_region ON partner (region_code) WHERE region_code IS NOT NULL;

CREATE TABLE partner_name (
    key         TEXT PRIMARY KEY,                             -- region code, or folded name
    name        TEXT NOT NULL,                                -- as written
    partner_id  TEXT NOT NULL REFERENCES partner (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX partner_name_by_partner ON partner_name (partner_id, key);

-- A merge that was taken back stays, with the moment it was taken back.
CREATE TABLE partner_merge (
    seq         INTEGER PRIMARY KEY,
    kept_id     TEXT NOT NULL REFERENCES partner (id),
    merged_id   TEXT NOT NULL REFERENCES partner (id),
    moved       TEXT NOT NULL CHECK (json_valid(moved)),      -- what went over, so that it can go back
    merged_at   TEXT NOT NULL,
    undone_at   TEXT,
    CHECK (kept_id <> merged_id)
) STRICT;

CREATE INDEX partner_merge_standing ON partner_merge (kept_id, seq) WHERE undone_at IS NULL;

-- Pairs that look alike and are two partners, as a person decided.
CREATE TABLE partner_apart (
    one_id    TEXT NOT NULL REFERENCES partner (id),
    other_id  TEXT NOT NULL REFERENCES partner (id),
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE representative (
    id          TEXT PRIMARY KEY,
    rev         INTEGER NOT NULL CHECK (rev >= 1),
    partner_id  TEXT NOT NULL REFERENCES partner (id),
    name        TEXT NOT NULL,
    job         TEXT NOT NULL,
    since       TEXT,
    until       TEXT,
    phone       TEXT NOT NULL,
    mail        TEXT NOT NULL
) STRICT;

CREATE INDEX representative_by_partner ON representative (partner_id);

CREATE TABLE partner_contact (
    id             TEXT PRIMARY KEY,
    rev            INTEGER NOT NULL CHECK (rev >= 1),
    partner_id     TEXT NOT NULL REFERENCES partner (id),
    happened       TEXT NOT NULL,
    way            TEXT NOT NULL,
    persons        TEXT NOT NULL,
    spoken         TEXT NOT NULL,
    agreed         TEXT NOT NULL,
    follow_up      TEXT,                                      -- the day on which to come back to it
    followed_up    TEXT,                                      -- the day that was done
    submission_id  TEXT REFERENCES submission (id),
    agreement_id   TEXT REFERENCES agreement (id),
    CHECK (followed_up IS NULL OR follow_up IS NOT NULL)
) STRICT;

CREATE INDEX partner_contact_by_partner ON partner_contact (partner_id, happened);
CREATE INDEX partner_contact_open ON partner_contact (follow_up) WHERE follow_up IS NOT NULL AND followed_up IS NULL;

CREATE TABLE partner_potential (
    id          TEXT PRIMARY KEY,
    rev         INTEGER NOT NULL CHECK (rev >= 1),
    partner_id  TEXT NOT NULL REFERENCES partner (id),
    noted       TEXT NOT NULL,
    text        TEXT NOT NULL,
    urusan      TEXT
) STRICT;

CREATE INDEX partner_potential_by_partner ON partner_potential (partner_id);

-- ---------------------------------------------------------------- meetings

CREATE TABLE meeting (
    id             TEXT PRIMARY KEY,
    rev            INTEGER NOT NULL CHECK (rev >= 1),
    submission_id  TEXT REFERENCES submission (id),                -- NULL: of the office
    kind           TEXT NOT NULL CHECK (kind IN (
        'negotiation', 'tkksd_technical', 'tkksd_plenary', 'inter_ministry', 'dprd', 'other')),
    day            TEXT NOT NULL,
    time           TEXT NOT NULL,                                  -- '09:30', or '' when nobody wrote it down
    place          TEXT NOT NULL,
    chair          TEXT NOT NULL,
    attendees      TEXT NOT NULL CHECK (json_valid(attendees)),
    agenda         TEXT NOT NULL,
    discussion     TEXT NOT NULL,                                  -- the minutes (notula)
    decisions      TEXT NOT NULL CHECK (json_valid(decisions)),
    void_reason    TEXT,
    created_at     TEXT NOT NULL,
    updated_at     TEXT NOT NULL
) STRICT;

CREATE INDEX meeting_by_submission ON meeting (submission_id) WHERE submission_id IS NOT NULL;
CREATE INDEX meeting_by_kind ON meeting (kind, day);

-- ---------------------------------------------------------------- submissions

-- Of an addendum: whether the change burdens more (PM22 Pasal 15(6), 37(5), 58); NULL while nobody answered.
ALTER TABLE submission ADD COLUMN addendum_burden INTEGER CHECK (addendum_burden IN (0, 1));

-- ---------------------------------------------------------------- letters and scans

-- What the yearly report of a foreign cooperation says beyond the rest (Permendagri 25/2020 Pasal 37).
CREATE TABLE foreign_year (
    seq            INTEGER NOT NULL REFERENCES agreement (seq),
    year           INTEGER NOT NULL,
    rev            INTEGER NOT NULL CHECK (rev >= 1),
    background     TEXT NOT NULL,
    highlights     TEXT NOT NULL,
    beneficiaries  TEXT NOT NULL,
    funding        TEXT NOT NULL,                             -- one activity a line, with its source
    internal       TEXT NOT NULL,
    external       TEXT NOT NULL,
    analysis       TEXT NOT NULL,
    follow_up      TEXT NOT NULL,
    updated_at     TEXT NOT NULL,
    PRIMARY KEY (seq, year)
) STRICT, WITHOUT ROWID;

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
