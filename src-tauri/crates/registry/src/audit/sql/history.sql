SELECT seq, at, actor, action, before, after
FROM audit
WHERE subject = :subject AND subject_id = :subject_id
ORDER BY seq DESC
