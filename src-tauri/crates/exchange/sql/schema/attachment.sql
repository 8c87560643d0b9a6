CREATE TABLE attachment (
    id            TEXT NOT NULL PRIMARY KEY,
    agreement_id  TEXT REFERENCES agreement (id),
    letter_id     TEXT REFERENCES letter (id),
    document_id   TEXT,
    name          TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    bytes         INTEGER NOT NULL,
    media_type    TEXT NOT NULL,
    added_at      TEXT NOT NULL,
    CHECK ((agreement_id IS NULL) <> (letter_id IS NULL))
) STRICT, WITHOUT ROWID
