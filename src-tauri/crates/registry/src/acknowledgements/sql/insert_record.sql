INSERT INTO acknowledged (acknowledgement_id, kind, record, rev, outcome, code, reason)
VALUES (:acknowledgement_id, :kind, :record, :rev, :outcome, :code, :reason)
