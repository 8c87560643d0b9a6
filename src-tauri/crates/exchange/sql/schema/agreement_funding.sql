CREATE TABLE agreement_funding (
    agreement_id  TEXT NOT NULL REFERENCES agreement (id),
    source        TEXT NOT NULL,
    PRIMARY KEY (agreement_id, source)
) STRICT, WITHOUT ROWID
