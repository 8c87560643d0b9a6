SELECT p.name, p.type, p.region_code
FROM party AS p
WHERE coalesce(p.region_code, p.name_fold) = :key
ORDER BY p.seq
LIMIT 1
