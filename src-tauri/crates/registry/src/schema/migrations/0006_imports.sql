-- Old registers come in: which files were imported, what became of each of their rows, and readings kept under a name.

-- One file that was taken. Its counts never change; taking it back is written beside them.
CREATE TABLE import (
    id          TEXT PRIMARY KEY,
    target      TEXT NOT NULL,                                -- what its rows became
    file_name   TEXT NOT NULL,
    sha256      TEXT NOT NULL,                                -- of the file as it was
    sheet       TEXT NOT NULL,                                -- '' for a text
    reading     TEXT NOT NULL CHECK (json_valid(reading)),
    rows        INTEGER NOT NULL CHECK (rows >= 0),
    accepted    INTEGER NOT NULL CHECK (accepted >= 0),
    doubled     INTEGER NOT NULL CHECK (doubled >= 0),
    refused     INTEGER NOT NULL CHECK (refused >= 0),
    taken_at    TEXT NOT NULL,
    taken_by    TEXT NOT NULL,
    undone_at   TEXT,
    undone_by   TEXT,
    CHECK (accepted + doubled + refused = rows),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE INDEX import_by_moment ON import (taken_at);

-- A row that came in, by what it says: the same row never comes in twice, whatever became of its record since.
CREATE TABLE import_row (
    import_id   TEXT NOT NULL REFERENCES import (id),
    row         INTEGER NOT NULL CHECK (row >= 1),
    subject_id  TEXT NOT NULL,                                -- the record it became
    sha256      TEXT NOT NULL,                                -- of what was understood
    PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_row_by_content ON import_row (sha256);

-- A reading kept under a name, for the next file of its kind.
CREATE TABLE import_reading (
    target      TEXT NOT NULL,
    name        TEXT NOT NULL,
    name_fold   TEXT NOT NULL,
    reading     TEXT NOT NULL CHECK (json_valid(reading)),
    updated_at  TEXT NOT NULL,
    PRIMARY KEY (target, name_fold)
) STRICT, WITHOUT ROWID;
