SELECT s.id, s.path, s.subject ->> '$.title' AS title, r.partner, s.initiative, r.waiting, r.outcome, r.since,
       r.deviations, s.agreement_id
FROM submission_row AS r
JOIN submission AS s ON s.seq = r.seq
WHERE s.id IN (SELECT value FROM json_each(:ids))
ORDER BY r.outcome <> 'open', r.since, r.seq
