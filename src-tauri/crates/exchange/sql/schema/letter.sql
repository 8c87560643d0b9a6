CREATE TABLE letter (
    id            TEXT NOT NULL PRIMARY KEY,
    rev           INTEGER NOT NULL,
    addressee     TEXT NOT NULL,
    state         TEXT NOT NULL,
    period_first  TEXT NOT NULL,
    period_last   TEXT NOT NULL,
    scope         TEXT NOT NULL,
    interim       INTEGER NOT NULL,
    void_reason   TEXT,
    created_at    TEXT NOT NULL
) STRICT, WITHOUT ROWID
