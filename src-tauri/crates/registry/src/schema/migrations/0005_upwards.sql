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
