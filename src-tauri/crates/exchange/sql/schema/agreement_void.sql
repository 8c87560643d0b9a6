CREATE TABLE agreement_void (
    id         TEXT NOT NULL PRIMARY KEY,
    rev        INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    voided_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID
