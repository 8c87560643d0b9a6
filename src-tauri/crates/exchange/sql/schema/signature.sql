CREATE TABLE signature (
    only_row  INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    seal      BLOB NOT NULL CHECK (length(seal) = 112)
) STRICT, WITHOUT ROWID
