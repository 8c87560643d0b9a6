SELECT e.id
FROM evaluation AS e
WHERE e.seq = :seq AND e.year = :year AND e.round = :round AND e.form = :form AND e.void_reason IS NULL AND e.id <> :id
