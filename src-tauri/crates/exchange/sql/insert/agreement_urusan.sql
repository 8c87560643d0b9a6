INSERT INTO agreement_urusan (agreement_id, code) VALUES (:agreement_id, :code)
