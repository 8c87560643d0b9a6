CREATE TABLE agreement_urusan (
    agreement_id  TEXT NOT NULL REFERENCES agreement (id),
    code          TEXT NOT NULL,
    PRIMARY KEY (agreement_id, code)
) STRICT, WITHOUT ROWID
