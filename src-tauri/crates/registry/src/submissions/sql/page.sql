SELECT s.id, s.path, s.subject ->> '$.title' AS title, r.partner, s.initiative, r.waiting, r.outcome, r.since,
       r.deviations, s.agreement_id, count(*) OVER () AS total
FROM submission_row AS r
JOIN submission AS s ON s.seq = r.seq
WHERE (:outcomes = '[]' OR r.outcome IN (SELECT value FROM json_each(:outcomes)))
  AND (:kinds = '[]' OR r.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:ids IS NULL OR s.id IN (SELECT value FROM json_each(:ids)))
  AND (:waiting = '[]' OR r.waiting IN (SELECT value FROM json_each(:waiting)))
  AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS w WHERE instr(r.words, ' ' || w.value) = 0)
ORDER BY r.outcome <> 'open', r.since, r.seq
LIMIT :limit OFFSET :offset
