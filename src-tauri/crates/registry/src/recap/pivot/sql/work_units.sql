SELECT w.seq, w.work_unit_id AS value FROM agreement_work_unit AS w
