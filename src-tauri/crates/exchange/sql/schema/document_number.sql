CREATE TABLE document_number (
    document_id  TEXT NOT NULL REFERENCES document (id),
    party_id     TEXT NOT NULL REFERENCES party (id),
    number       TEXT NOT NULL,
    PRIMARY KEY (document_id, party_id)
) STRICT, WITHOUT ROWID
