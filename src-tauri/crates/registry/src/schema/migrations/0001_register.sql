-- 0001: the first schema: office, agreements with parties and documents, letters, dispatches, audit.
-- Dates are ISO days as text, moments are UTC as text, money is whole sen. Ids are UUIDv7 as text.
-- `seq` keys are local to this register (search index, joins); only `id` leaves the office.

CREATE TABLE office (
    only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
    id           TEXT NOT NULL,
    lineage      TEXT NOT NULL,                -- renewed at init, restore and takeover
    region_code  TEXT NOT NULL,
    unit_name    TEXT NOT NULL,
    sample       TEXT,                         -- name of the sample data set; NULL in a real register
    created_at   TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key    TEXT PRIMARY KEY,
    value  TEXT NOT NULL CHECK (json_valid(value)),
    rev    INTEGER NOT NULL
) STRICT;

-- How one person likes to see the screens; never leaves the office, no audit.
CREATE TABLE preference (
    key    TEXT PRIMARY KEY,
    value  TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE work_unit (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    short     TEXT NOT NULL,
    active    INTEGER NOT NULL CHECK (active IN (0, 1)),
    rev       INTEGER NOT NULL
) STRICT;

CREATE TABLE official (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    job        TEXT NOT NULL,
    rank       TEXT NOT NULL,
    nip        TEXT NOT NULL,
    capacity   TEXT NOT NULL CHECK (json_valid(capacity)),   -- lines above the job: a.n., u.b., Plt., Plh., Pj.
    letterhead TEXT NOT NULL CHECK (letterhead IN ('head', 'secretariat')),
    active     INTEGER NOT NULL CHECK (active IN (0, 1)),
    rev        INTEGER NOT NULL
) STRICT;

CREATE TABLE agreement (
    seq              INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    rev              INTEGER NOT NULL CHECK (rev >= 1),
    kind             TEXT NOT NULL,
    variant          TEXT,
    title            TEXT NOT NULL,
    purpose          TEXT NOT NULL,
    object           TEXT NOT NULL,
    scope            TEXT NOT NULL,
    initiative       TEXT,
    funding_sources  TEXT NOT NULL CHECK (json_valid(funding_sources)),
    funding_note     TEXT NOT NULL,
    amount           INTEGER CHECK (amount >= 0),            -- sen
    burdens_society  INTEGER CHECK (burdens_society IN (0, 1)),
    unbudgeted       INTEGER CHECK (unbudgeted IN (0, 1)),
    note             TEXT NOT NULL,
    ended_on         TEXT,
    end_reason       TEXT,
    end_note         TEXT NOT NULL,
    void_reason      TEXT,
    created_at       TEXT NOT NULL,
    updated_at       TEXT NOT NULL,
    CHECK ((ended_on IS NULL) = (end_reason IS NULL))
) STRICT;

CREATE TABLE agreement_urusan (
    seq   INTEGER NOT NULL REFERENCES agreement (seq),
    code  TEXT NOT NULL,
    PRIMARY KEY (seq, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX agreement_urusan_by_code ON agreement_urusan (code, seq);

CREATE TABLE agreement_work_unit (
    seq           INTEGER NOT NULL REFERENCES agreement (seq),
    work_unit_id  TEXT NOT NULL REFERENCES work_unit (id),
    PRIMARY KEY (seq, work_unit_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agreement_work_unit_by_unit ON agreement_work_unit (work_unit_id, seq);

CREATE TABLE party (
    id           TEXT PRIMARY KEY,
    seq          INTEGER NOT NULL REFERENCES agreement (seq),
    position     INTEGER NOT NULL CHECK (position >= 1),
    type         TEXT NOT NULL,
    region_code  TEXT,
    name         TEXT NOT NULL,
    name_fold    TEXT NOT NULL,
    signer       TEXT NOT NULL,
    capacity     TEXT NOT NULL,
    mandate      TEXT NOT NULL,                               -- surat kuasa or other basis to sign
    UNIQUE (seq, position),
    CHECK ((type = 'region') = (region_code IS NOT NULL))
) STRICT;

CREATE INDEX party_by_name ON party (name_fold, seq);
CREATE INDEX party_by_partner ON party (coalesce(region_code, name_fold), seq);

CREATE TABLE document (
    id              TEXT PRIMARY KEY,
    seq             INTEGER NOT NULL REFERENCES agreement (seq),
    position        INTEGER NOT NULL CHECK (position >= 1),
    kind            TEXT NOT NULL,
    parent_id       TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    title           TEXT NOT NULL,
    signed          TEXT,
    signed_at_place TEXT NOT NULL,
    starts          TEXT,
    ends            TEXT,
    open_reason     TEXT,                                     -- why there is no end date
    archive_form    TEXT,
    archive_place   TEXT NOT NULL,
    UNIQUE (seq, position),
    CHECK (ends IS NULL OR open_reason IS NULL)
) STRICT;

CREATE TABLE document_number (
    document_id  TEXT NOT NULL REFERENCES document (id),
    party_id     TEXT NOT NULL REFERENCES party (id),
    number       TEXT NOT NULL,
    number_fold  TEXT NOT NULL,
    PRIMARY KEY (document_id, party_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_number_by_fold ON document_number (number_fold);
CREATE INDEX document_number_by_party ON document_number (party_id);

-- What a semester's report says of one agreement (Permendagri 22/2020 Pasal 17(5) g-i, 39(5) g-i).
CREATE TABLE progress (
    seq          INTEGER NOT NULL REFERENCES agreement (seq),
    year         INTEGER NOT NULL,
    semester     INTEGER NOT NULL CHECK (semester IN (1, 2)),
    id           TEXT NOT NULL UNIQUE,
    rev          INTEGER NOT NULL,
    development  TEXT NOT NULL,
    problems     TEXT NOT NULL,
    efforts      TEXT NOT NULL,
    other        TEXT NOT NULL,
    PRIMARY KEY (seq, year, semester)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    id           TEXT PRIMARY KEY,
    owner        TEXT NOT NULL CHECK (owner IN ('agreement', 'letter')),
    owner_id     TEXT NOT NULL,
    document_id  TEXT,
    name         TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    bytes        INTEGER NOT NULL CHECK (bytes > 0),
    media_type   TEXT NOT NULL,
    added_at     TEXT NOT NULL,
    void_reason  TEXT
) STRICT;

CREATE INDEX attachment_by_owner ON attachment (owner, owner_id);

-- Derived from the tables above inside the same transaction; can be rebuilt at any time.
-- Holds dates, never a status: a status depends on the day it is asked for.
CREATE TABLE agreement_row (
    seq         INTEGER PRIMARY KEY REFERENCES agreement (seq),
    kind        TEXT NOT NULL,
    title_sort  TEXT NOT NULL,
    partner     TEXT NOT NULL,
    partner_sort TEXT NOT NULL,
    number      TEXT NOT NULL,
    number_sort TEXT NOT NULL,
    signed      TEXT,          -- first signature under the agreement, addenda not counted
    starts      TEXT,
    ends        TEXT,          -- NULL with starts set: open-ended
    ended_on    TEXT,
    voided      INTEGER NOT NULL CHECK (voided IN (0, 1)),
    updated_at  TEXT NOT NULL
) STRICT;

CREATE INDEX agreement_row_by_title ON agreement_row (title_sort, seq);
CREATE INDEX agreement_row_by_partner ON agreement_row (partner_sort, seq);
CREATE INDEX agreement_row_by_number ON agreement_row (number_sort, seq);
CREATE INDEX agreement_row_by_signed ON agreement_row (signed, seq);
CREATE INDEX agreement_row_by_ends ON agreement_row (ends, seq);
CREATE INDEX agreement_row_by_updated ON agreement_row (updated_at, seq);
CREATE INDEX agreement_row_by_kind ON agreement_row (kind, seq);
-- What filters and counts look at, so that counting a hundred thousand never reads the wide rows.
CREATE INDEX agreement_row_counted ON agreement_row (kind, voided, signed, starts, ends, ended_on);
-- Void ones are few: counts leave them out by looking at these alone.
CREATE INDEX agreement_row_void ON agreement_row (seq) WHERE voided = 1;

-- Folded words of everything typed; see `search`. Contentless: the words stand in the tables above.
CREATE VIRTUAL TABLE agreement_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    prefix = '2 3 4', tokenize = 'unicode61'
);

CREATE TABLE draft (
    key         TEXT PRIMARY KEY,
    form        TEXT NOT NULL,
    title       TEXT NOT NULL,
    value       TEXT NOT NULL CHECK (json_valid(value)),
    updated_at  TEXT NOT NULL
) STRICT;

CREATE TABLE letter (
    id             TEXT PRIMARY KEY,
    rev            INTEGER NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('recap')),
    addressee      TEXT NOT NULL CHECK (addressee IN ('governor', 'minister')),
    state          TEXT NOT NULL CHECK (state IN ('issued', 'signed', 'void')),
    period_from    TEXT NOT NULL,
    period_to      TEXT NOT NULL,
    scope          TEXT NOT NULL CHECK (scope IN ('in-force', 'signed', 'all')),
    interim        INTEGER NOT NULL CHECK (interim IN (0, 1)),
    void_reason    TEXT,
    created_at     TEXT NOT NULL
) STRICT;

-- A print (cetakan) never changes: its content, its bytes and its code stay as issued.
CREATE TABLE letter_print (
    letter_id    TEXT NOT NULL REFERENCES letter (id),
    print        INTEGER NOT NULL CHECK (print >= 1),
    number       TEXT NOT NULL,                               -- '' while the agenda number is awaited
    number_fold  TEXT NOT NULL,
    dated        TEXT NOT NULL,
    code         TEXT NOT NULL UNIQUE,
    fingerprint  TEXT NOT NULL,
    content      TEXT NOT NULL CHECK (json_valid(content)),
    pdf_sha256   TEXT NOT NULL,
    pdf_bytes    INTEGER NOT NULL,
    pages        INTEGER NOT NULL,
    printed_at   TEXT NOT NULL,
    PRIMARY KEY (letter_id, print)
) STRICT;

CREATE TABLE dispatch (
    id            TEXT PRIMARY KEY,
    sequence      INTEGER NOT NULL UNIQUE,
    period_from   TEXT NOT NULL,
    period_to     TEXT NOT NULL,
    file_name     TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    bytes         INTEGER NOT NULL,
    fingerprint   TEXT NOT NULL,
    manifest      TEXT NOT NULL CHECK (json_valid(manifest)),
    created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
    seq         INTEGER PRIMARY KEY,
    at          TEXT NOT NULL,
    actor       TEXT NOT NULL,
    action      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    subject_id  TEXT NOT NULL,
    before      TEXT CHECK (before IS NULL OR json_valid(before)),
    after       TEXT CHECK (after IS NULL OR json_valid(after)),
    previous    TEXT NOT NULL,
    hash        TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX audit_by_subject ON audit (subject, subject_id, seq);

CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows never change'); END;

CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows never go'); END;

CREATE TRIGGER letter_print_never_changes BEFORE UPDATE ON letter_print
BEGIN SELECT RAISE(ABORT, 'a print never changes'); END;

CREATE TRIGGER letter_print_never_goes BEFORE DELETE ON letter_print
BEGIN SELECT RAISE(ABORT, 'a print never goes'); END;
