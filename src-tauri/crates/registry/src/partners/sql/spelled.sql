SELECT p.name, count(DISTINCT p.seq) AS agreements
FROM party AS p
JOIN agreement_row AS r ON r.seq = p.seq
WHERE coalesce(p.region_code, p.name_fold) IN (SELECT value FROM json_each(:keys)) AND r.voided = 0
GROUP BY p.name
ORDER BY agreements DESC, p.name
