SELECT name, type, count(*) AS uses
FROM party
WHERE type <> 'region' AND name_fold >= :from AND name_fold < :to
GROUP BY name, type
ORDER BY uses DESC, name
LIMIT :limit
