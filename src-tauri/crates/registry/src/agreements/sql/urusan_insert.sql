INSERT INTO agreement_urusan (seq, code) VALUES (:seq, :code)
