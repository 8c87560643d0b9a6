CREATE TABLE letter_print (
    letter_id    TEXT NOT NULL REFERENCES letter (id),
    print        INTEGER NOT NULL,
    number       TEXT NOT NULL,
    dated        TEXT NOT NULL,
    code         TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    pdf_sha256   TEXT NOT NULL,
    pdf_bytes    INTEGER NOT NULL,
    pages        INTEGER NOT NULL,
    printed_at   TEXT NOT NULL,
    PRIMARY KEY (letter_id, print)
) STRICT, WITHOUT ROWID
