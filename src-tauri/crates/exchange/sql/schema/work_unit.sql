CREATE TABLE work_unit (
    id      TEXT NOT NULL PRIMARY KEY,
    rev     INTEGER NOT NULL,
    name    TEXT NOT NULL,
    short   TEXT NOT NULL,
    active  INTEGER NOT NULL
) STRICT, WITHOUT ROWID
