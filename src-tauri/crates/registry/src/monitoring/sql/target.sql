SELECT t.id, t.rev, t.name, t.measure, t.unit, t.year, t.planned, t.void_reason, a.id AS agreement_id
FROM target AS t
JOIN agreement AS a ON a.seq = t.seq
WHERE t.id = :id
