CREATE TABLE agreement_work_unit (
    agreement_id  TEXT NOT NULL REFERENCES agreement (id),
    work_unit_id  TEXT NOT NULL REFERENCES work_unit (id),
    PRIMARY KEY (agreement_id, work_unit_id)
) STRICT, WITHOUT ROWID
