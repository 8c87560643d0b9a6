CREATE TABLE manifest_table (
    name       TEXT NOT NULL PRIMARY KEY,
    row_count  INTEGER NOT NULL,
    sha256     TEXT NOT NULL
) STRICT, WITHOUT ROWID
