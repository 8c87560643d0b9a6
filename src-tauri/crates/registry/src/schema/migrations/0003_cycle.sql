-- 0003: what goes round a cooperation: the yearly map, monitoring, partners, meetings; letters of more kinds.
-- The runner switches foreign keys off for a migration and checks them all before it commits.

-- ---------------------------------------------------------------- mapping

-- ---------------------------------------------------------------- monitoring

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
