INSERT INTO agreement_funding (agreement_id, source) VALUES (:agreement_id, :source)
