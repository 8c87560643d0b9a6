SELECT a.id
FROM agreement_row AS r
JOIN agreement AS a ON a.seq = r.seq
WHERE r.voided = 0
