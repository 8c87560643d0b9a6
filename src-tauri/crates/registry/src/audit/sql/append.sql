INSERT INTO audit (at, actor, action, subject, subject_id, before, after, previous, hash)
VALUES (:at, :actor, :action, :subject, :subject_id, :before, :after, :previous, :hash)
