SELECT seq, at, actor, action, subject, subject_id, before, after, previous, hash
FROM audit
ORDER BY seq
