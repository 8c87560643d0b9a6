INSERT INTO agreement_work_unit (seq, work_unit_id) VALUES (:seq, :id)
