SELECT r.target_id, r.year, r.semester, r.rev, r.amount, r.note, r.void_reason
FROM realisation AS r
JOIN target AS t ON t.id = r.target_id
JOIN agreement AS a ON a.seq = t.seq
WHERE a.id = :id
ORDER BY r.year, r.semester, r.target_id
