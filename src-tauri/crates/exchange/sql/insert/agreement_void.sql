INSERT INTO agreement_void (id, rev, kind, reason, voided_at) VALUES (:id, :rev, :kind, :reason, :voided_at)
