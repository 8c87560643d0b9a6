-- 0004: what travels between office and bureau: known keys, packages that were merged, the versions they hold, receipts.

-- ---------------------------------------------------------------- senders

-- An office whose signature was met: it sends packages, or, being our bureau, receipts.
CREATE TABLE sender (
    seq          INTEGER PRIMARY KEY,
    office_id    TEXT NOT NULL UNIQUE,
    region_code  TEXT NOT NULL,
    region_name  TEXT NOT NULL,
    unit_name    TEXT NOT NULL,
    created_at   TEXT NOT NULL
) STRICT;

CREATE INDEX sender_by_region ON sender (region_code);

-- A key that was compared on paper, or that a key known before vouched for. Never deleted: what it signed stays signed.
CREATE TABLE sender_key (
    public_key   TEXT PRIMARY KEY,                            -- 64 hex signs
    sender       INTEGER NOT NULL REFERENCES sender (seq),
    fingerprint  TEXT NOT NULL,
    basis        TEXT NOT NULL CHECK (basis IN ('paper', 'change')),
    predecessor  TEXT REFERENCES sender_key (public_key),
    enrolled_at  TEXT NOT NULL,
    enrolled_by  TEXT NOT NULL,
    retired_at   TEXT,
    retire_note  TEXT NOT NULL DEFAULT '',
    CHECK ((basis = 'change') = (predecessor IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX sender_key_by_sender ON sender_key (sender);

-- An office has one key in use.
CREATE UNIQUE INDEX sender_key_in_use ON sender_key (sender) WHERE retired_at IS NULL;

-- ---------------------------------------------------------------- received

-- One merge: the packages taken in one transaction. Taken back, it keeps its report and loses its packages.
CREATE TABLE merge (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    report     TEXT NOT NULL CHECK (json_valid(report)),
    merged_at  TEXT NOT NULL,
    merged_by  TEXT NOT NULL,
    undone_at  TEXT,
    undone_by  TEXT,
    undo_note  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE package (
    seq               INTEGER PRIMARY KEY,
    merge             INTEGER NOT NULL REFERENCES merge (seq),
    sender            INTEGER NOT NULL REFERENCES sender (seq),
    lineage           TEXT NOT NULL,
    sequence          INTEGER NOT NULL,
    period            TEXT NOT NULL,
    period_first      TEXT NOT NULL,
    period_last       TEXT NOT NULL,
    sha256            TEXT NOT NULL UNIQUE,
    content_sha256    TEXT NOT NULL,
    public_key        TEXT NOT NULL,
    previous_receipt  TEXT NOT NULL,
    made_at           TEXT NOT NULL,                          -- as the office's clock said; nothing is ordered by it
    file_name         TEXT NOT NULL,
    bytes             INTEGER NOT NULL,
    manifest          TEXT NOT NULL CHECK (json_valid(manifest)),
    refused           TEXT NOT NULL CHECK (json_valid(refused)),  -- rows that the rules of the form refuse, with the reason
    merged_at         TEXT NOT NULL
) STRICT;

CREATE INDEX package_by_sender ON package (sender, lineage, sequence);
CREATE INDEX package_by_merge ON package (merge);

-- What some package said of one record. Equal content under the same lineage and revision is one version.
CREATE TABLE version (
    seq      INTEGER PRIMARY KEY,
    sender   INTEGER NOT NULL REFERENCES sender (seq),
    kind     TEXT NOT NULL CHECK (kind IN ('agreement', 'progress', 'letter', 'attachment', 'work_unit')),
    record   TEXT NOT NULL,
    lineage  TEXT NOT NULL,
    rev      INTEGER NOT NULL CHECK (rev >= 1),
    hash     TEXT NOT NULL,                                   -- SHA-256 of kind, record, owner and body, hex
    owner    TEXT,                                            -- the agreement or letter it belongs to
    void     INTEGER NOT NULL CHECK (void IN (0, 1)),
    body     TEXT NOT NULL CHECK (json_valid(body)),
    UNIQUE (sender, kind, record, lineage, rev, hash)
) STRICT;

-- Which versions a package holds.
CREATE TABLE listing (
    package  INTEGER NOT NULL REFERENCES package (seq),
    version  INTEGER NOT NULL REFERENCES version (seq),
    PRIMARY KEY (package, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX listing_by_version ON listing (version, package);

-- What a person decided where packages contradict each other.
CREATE TABLE decision (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    merge       INTEGER REFERENCES merge (seq),               -- goes with the merge when that is taken back
    sender      INTEGER NOT NULL REFERENCES sender (seq),
    subject     TEXT NOT NULL,                                -- what it is about: see the code that reads it
    choice      TEXT NOT NULL CHECK (json_valid(choice)),
    note        TEXT NOT NULL,
    decided_at  TEXT NOT NULL,
    decided_by  TEXT NOT NULL
) STRICT;

CREATE INDEX decision_by_sender ON decision (sender, subject);

-- Derived from versions, listings and decisions inside the same transaction; can be rebuilt at any time.
CREATE TABLE received (
    seq       INTEGER PRIMARY KEY,
    sender    INTEGER NOT NULL REFERENCES sender (seq),
    kind      TEXT NOT NULL,
    record    TEXT NOT NULL,
    owner     TEXT,
    version   INTEGER NOT NULL REFERENCES version (seq),
    state     TEXT NOT NULL CHECK (state IN ('standing', 'void', 'withdrawn', 'elsewhere')),
    disputed  INTEGER NOT NULL CHECK (disputed IN (0, 1)),
    UNIQUE (sender, kind, record)
) STRICT;

CREATE INDEX received_by_owner ON received (sender, owner, kind);
CREATE INDEX received_by_record ON received (kind, record);

-- Of agreements: what lists, counts and the search for twins look at. Holds dates, never a status.
CREATE TABLE received_row (
    seq           INTEGER PRIMARY KEY REFERENCES received (seq),
    sender        INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    title         TEXT NOT NULL,
    title_sort    TEXT NOT NULL,
    partner       TEXT NOT NULL,
    partner_sort  TEXT NOT NULL,
    number        TEXT NOT NULL,
    number_sort   TEXT NOT NULL,
    signed        TEXT,
    starts        TEXT,
    ends          TEXT,
    ended_on      TEXT,
    state         TEXT NOT NULL,
    disputed      INTEGER NOT NULL
) STRICT;

CREATE INDEX received_row_by_title ON received_row (title_sort, seq);
CREATE INDEX received_row_by_partner ON received_row (partner_sort, seq);
CREATE INDEX received_row_by_number ON received_row (number_sort, seq);
CREATE INDEX received_row_by_signed ON received_row (signed, seq);
CREATE INDEX received_row_by_ends ON received_row (ends, seq);
CREATE INDEX received_row_by_sender ON received_row (sender, title_sort, seq);
CREATE INDEX received_row_counted ON received_row (sender, kind, state, signed, starts, ends, ended_on, disputed);

-- Every signed document's day and every number under which an agreement stands: the period of a recap, and twins.
CREATE TABLE received_signing (
    seq     INTEGER NOT NULL REFERENCES received (seq),
    signed  TEXT NOT NULL,
    PRIMARY KEY (seq, signed)
) STRICT, WITHOUT ROWID;

CREATE INDEX received_signing_by_day ON received_signing (signed, seq);

CREATE TABLE received_urusan (
    seq   INTEGER NOT NULL REFERENCES received (seq),
    code  TEXT NOT NULL,
    PRIMARY KEY (seq, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX received_urusan_by_code ON received_urusan (code, seq);

CREATE TABLE received_region (
    seq          INTEGER NOT NULL REFERENCES received (seq),
    region_code  TEXT NOT NULL,
    PRIMARY KEY (seq, region_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX received_region_by_code ON received_region (region_code, seq);

CREATE TABLE received_number (
    seq          INTEGER NOT NULL REFERENCES received (seq),
    number_fold  TEXT NOT NULL,
    PRIMARY KEY (seq, number_fold)
) STRICT, WITHOUT ROWID;

CREATE INDEX received_number_by_fold ON received_number (number_fold, seq);

CREATE VIRTUAL TABLE received_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    prefix = '2 3 4', tokenize = 'unicode61'
);

-- One agreement kept by two or more offices (or by one of them and by us: sender 0), as a person confirmed or denied it.
CREATE TABLE twin (
    one_sender    INTEGER NOT NULL,
    one_record    TEXT NOT NULL,
    other_sender  INTEGER NOT NULL,
    other_record  TEXT NOT NULL,
    verdict       TEXT NOT NULL CHECK (verdict IN ('same', 'apart')),
    note          TEXT NOT NULL,
    one_seen      TEXT NOT NULL CHECK (json_valid(one_seen)),      -- regions, day and numbers the verdict rested on
    other_seen    TEXT NOT NULL CHECK (json_valid(other_seen)),
    decided_at    TEXT NOT NULL,
    decided_by    TEXT NOT NULL,
    PRIMARY KEY (one_sender, one_record, other_sender, other_record),
    CHECK (one_sender < other_sender)
) STRICT, WITHOUT ROWID;

CREATE INDEX twin_by_other ON twin (other_sender, other_record);

-- ---------------------------------------------------------------- remarks and receipts

-- What the bureau has to say about a received record: a remark, a correction wished for, a scan asked for.
CREATE TABLE remark (
    id          TEXT PRIMARY KEY,
    rev         INTEGER NOT NULL CHECK (rev >= 1),
    sender      INTEGER NOT NULL REFERENCES sender (seq),
    kind        TEXT NOT NULL CHECK (kind IN ('agreement', 'progress', 'letter', 'attachment')),
    record      TEXT NOT NULL,
    asks        TEXT NOT NULL CHECK (asks IN ('remark', 'correction', 'scan')),
    field       TEXT NOT NULL,                                -- path into the form; '' for the whole record
    text        TEXT NOT NULL,
    wished      TEXT,                                         -- the value wished for
    seen        TEXT NOT NULL,                                -- hash of the version it was written about
    closed_at   TEXT,
    close_note  TEXT NOT NULL DEFAULT '',
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
) STRICT;

CREATE INDEX remark_by_record ON remark (sender, kind, record);

-- A receipt that we issued for a package. Never changes.
CREATE TABLE receipt (
    id              TEXT PRIMARY KEY,
    sender          INTEGER NOT NULL REFERENCES sender (seq),
    sequence        INTEGER NOT NULL,                         -- counts our receipts to this office, from 1
    package_sha256  TEXT NOT NULL,
    sha256          TEXT NOT NULL UNIQUE,                     -- of the signed file
    file            TEXT NOT NULL,                            -- the signed file itself, a text
    issued_at       TEXT NOT NULL,
    UNIQUE (sender, sequence)
) STRICT;

CREATE INDEX receipt_by_package ON receipt (package_sha256);

-- A receipt that our bureau gave us for one of our packages. Never changes; the one with the highest sequence speaks.
CREATE TABLE acknowledgement (
    id              TEXT PRIMARY KEY,
    sender          INTEGER NOT NULL REFERENCES sender (seq),
    sequence        INTEGER NOT NULL,                         -- a bureau that lost its register may count one twice
    dispatch_id     TEXT NOT NULL REFERENCES dispatch (id),
    sha256          TEXT NOT NULL UNIQUE,
    file            TEXT NOT NULL,
    counts          TEXT NOT NULL CHECK (json_valid(counts)),
    issued_at       TEXT NOT NULL,                            -- as the bureau's clock said
    imported_at     TEXT NOT NULL
) STRICT;

CREATE INDEX acknowledgement_by_sender ON acknowledgement (sender, sequence);
CREATE INDEX acknowledgement_by_dispatch ON acknowledgement (dispatch_id);

-- What it says of one record of ours that the package listed.
CREATE TABLE acknowledged (
    acknowledgement_id  TEXT NOT NULL REFERENCES acknowledgement (id),
    kind                TEXT NOT NULL,
    record              TEXT NOT NULL,
    rev                 INTEGER NOT NULL,
    outcome             TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused')),
    code                TEXT NOT NULL,                        -- why it was refused; '' when accepted
    reason              TEXT NOT NULL,                        -- the same as a sentence
    PRIMARY KEY (acknowledgement_id, kind, record)
) STRICT, WITHOUT ROWID;

CREATE INDEX acknowledged_by_record ON acknowledged (kind, record);

-- Every remark that was open at the bureau when it issued the receipt, also on records of earlier packages.
CREATE TABLE acknowledged_remark (
    acknowledgement_id  TEXT NOT NULL REFERENCES acknowledgement (id),
    id                  TEXT NOT NULL,
    kind                TEXT NOT NULL,
    record              TEXT NOT NULL,
    asks                TEXT NOT NULL CHECK (asks IN ('remark', 'correction', 'scan')),
    field               TEXT NOT NULL,
    text                TEXT NOT NULL,
    wished              TEXT,
    PRIMARY KEY (acknowledgement_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX acknowledged_remark_by_record ON acknowledged_remark (kind, record);
