SELECT t.id, t.rev, t.name, t.measure, t.unit, t.year, t.planned, t.void_reason
FROM target AS t
JOIN agreement AS a ON a.seq = t.seq
WHERE a.id = :id
ORDER BY t.year IS NOT NULL, t.year DESC, t.created_at, t.id
