SELECT coalesce(p.region_code, p.name) AS value, p.name AS label, count(*) AS count
FROM party AS p
JOIN agreement_row AS r ON r.seq = p.seq
WHERE r.voided = 0
GROUP BY coalesce(p.region_code, p.name_fold)
ORDER BY count DESC, label
LIMIT 200
