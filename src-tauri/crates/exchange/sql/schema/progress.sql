CREATE TABLE progress (
    agreement_id  TEXT NOT NULL REFERENCES agreement (id),
    year          INTEGER NOT NULL,
    semester      INTEGER NOT NULL,
    rev           INTEGER NOT NULL,
    development   TEXT NOT NULL,
    problems      TEXT NOT NULL,
    efforts       TEXT NOT NULL,
    other         TEXT NOT NULL,
    PRIMARY KEY (agreement_id, year, semester)
) STRICT, WITHOUT ROWID
