SELECT e.recommendation
FROM evaluation AS e
WHERE e.seq = r.seq AND e.year = :year AND e.void_reason IS NULL AND e.round BETWEEN k.first_round AND k.last_round
ORDER BY e.round DESC, e.evaluated DESC, e.id DESC
LIMIT 1
