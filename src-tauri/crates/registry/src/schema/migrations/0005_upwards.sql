-- 0005: what a province sends upwards: the consolidated letter, forwarded packages, scans.
-- The runner switches foreign keys off for a migration and checks them all before it commits.

-- ---------------------------------------------------------------- letters

-- Made anew with one kind more; prints refer to it by name.
CREATE TABLE letter_wider (
    id             TEXT PRIMARY KEY,
    rev            INTEGER NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('recap', 'tkksd_semester', 'tkksd_annual', 'foreign_annual', 'consolidated')),
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

-- ---------------------------------------------------------------- forwarding

-- Packages whose file is kept as it came or as it was sent: in the vault, by its SHA-256.
CREATE TABLE original (
    sha256   TEXT PRIMARY KEY,
    bytes    INTEGER NOT NULL CHECK (bytes > 0),
    kept_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A list with which we, a province, passed packages on. Never changes.
CREATE TABLE forwarding (
    id        TEXT PRIMARY KEY,
    sequence  INTEGER NOT NULL UNIQUE,                        -- counts our lists, from 1
    period    TEXT NOT NULL,
    sha256    TEXT NOT NULL UNIQUE,                           -- of the signed file
    file      TEXT NOT NULL,                                  -- the signed file itself, a text
    made_at   TEXT NOT NULL
) STRICT;

-- A list of a province that vouched for keys here. The one with the highest sequence was taken last.
CREATE TABLE vouching (
    sha256    TEXT PRIMARY KEY,
    sender    INTEGER NOT NULL REFERENCES sender (seq),       -- the province
    sequence  INTEGER NOT NULL,
    file      TEXT NOT NULL,
    taken_at  TEXT NOT NULL,
    taken_by  TEXT NOT NULL,
    UNIQUE (sender, sequence)
) STRICT, WITHOUT ROWID;

-- Made anew with one basis more: a key that a province vouched for.
CREATE TABLE sender_key_wider (
    public_key   TEXT PRIMARY KEY,                            -- 64 hex signs
    sender       INTEGER NOT NULL REFERENCES sender (seq),
    fingerprint  TEXT NOT NULL,
    basis        TEXT NOT NULL CHECK (basis IN ('paper', 'change', 'vouched')),
    predecessor  TEXT REFERENCES sender_key (public_key),
    voucher      TEXT REFERENCES sender_key (public_key),     -- the key whose list named it
    enrolled_at  TEXT NOT NULL,
    enrolled_by  TEXT NOT NULL,
    retired_at   TEXT,
    retire_note  TEXT NOT NULL DEFAULT '',
    CHECK ((basis = 'change') = (predecessor IS NOT NULL)),
    CHECK ((basis = 'vouched') = (voucher IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO sender_key_wider (public_key, sender, fingerprint, basis, predecessor, enrolled_at, enrolled_by, retired_at, retire_note)
SELECT public_key, sender, fingerprint, basis, predecessor, enrolled_at, enrolled_by, retired_at, retire_note FROM sender_key;

DROP TABLE sender_key;

ALTER TABLE sender_key_wider RENAME TO sender_key;

CREATE INDEX sender_key_by_sender ON sender_key (sender);
CREATE UNIQUE INDEX sender_key_in_use ON sender_key (sender) WHERE retired_at IS NULL;
