CREATE TABLE document (
    id               TEXT NOT NULL PRIMARY KEY,
    agreement_id     TEXT NOT NULL REFERENCES agreement (id),
    position         INTEGER NOT NULL,
    kind             TEXT NOT NULL,
    parent_id        TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    title            TEXT NOT NULL,
    signed           TEXT,
    signed_at_place  TEXT NOT NULL,
    starts           TEXT,
    ends             TEXT,
    open_reason      TEXT,
    archive_form     TEXT,
    archive_place    TEXT NOT NULL
) STRICT, WITHOUT ROWID
