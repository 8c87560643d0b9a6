SELECT a.id, a.title, a.kind, a.variant, r.ends
FROM agreement_row AS r
JOIN agreement AS a ON a.seq = r.seq
WHERE r.ends BETWEEN :after AND :before AND r.voided = 0 AND r.ended_on IS NULL
ORDER BY r.ends, r.seq
