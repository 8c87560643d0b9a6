SELECT u.code AS value, u.code AS label, count(*) AS count
FROM agreement_urusan AS u
JOIN agreement_row AS r ON r.seq = u.seq
WHERE r.voided = 0
GROUP BY u.code
ORDER BY u.code
