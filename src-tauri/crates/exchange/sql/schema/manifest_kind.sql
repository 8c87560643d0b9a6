CREATE TABLE manifest_kind (
    kind        TEXT NOT NULL PRIMARY KEY,
    agreements  INTEGER NOT NULL
) STRICT, WITHOUT ROWID
