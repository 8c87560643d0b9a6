CREATE TABLE party (
    id            TEXT NOT NULL PRIMARY KEY,
    agreement_id  TEXT NOT NULL REFERENCES agreement (id),
    position      INTEGER NOT NULL,
    type          TEXT NOT NULL,
    region_code   TEXT,
    name          TEXT NOT NULL,
    signer        TEXT NOT NULL,
    capacity      TEXT NOT NULL,
    mandate       TEXT NOT NULL
) STRICT, WITHOUT ROWID
