SELECT k.value AS name_fold, (SELECT p.name FROM party AS p WHERE p.name_fold = k.value ORDER BY p.seq DESC LIMIT 1) AS name
FROM json_each(:keys) AS k
WHERE EXISTS (SELECT 1 FROM party AS p WHERE p.name_fold = k.value AND p.region_code IS NULL)
