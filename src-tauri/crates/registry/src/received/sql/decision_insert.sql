INSERT INTO decision (id, merge, sender, subject, choice, note, decided_at, decided_by)
VALUES (:id, :merge, :sender, :subject, :choice, :note, :decided_at, :decided_by)
