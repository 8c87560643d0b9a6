SELECT e.id, e.happened, e.act, e.corrects, e.recorded_at, e.actor
FROM submission AS s
JOIN stage_event AS e ON e.seq = s.seq
WHERE s.id = :id
ORDER BY e.position
