CREATE TABLE manifest_letter (
    code       TEXT NOT NULL PRIMARY KEY,
    letter_id  TEXT NOT NULL
) STRICT, WITHOUT ROWID
