SELECT e.recommendation
FROM evaluation AS e
JOIN form AS f ON f.id = e.form
WHERE e.seq = r.seq AND e.year = :year AND e.void_reason IS NULL AND e.round BETWEEN k.first_round AND k.last_round
ORDER BY e.round DESC, f.rank DESC
LIMIT 1
