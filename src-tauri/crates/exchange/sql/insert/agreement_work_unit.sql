INSERT INTO agreement_work_unit (agreement_id, work_unit_id) VALUES (:agreement_id, :work_unit_id)
