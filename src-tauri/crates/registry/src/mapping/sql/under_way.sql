SELECT s.id, s.subject
FROM submission AS s
JOIN submission_row AS r ON r.seq = s.seq
WHERE r.outcome = 'open'
ORDER BY s.seq
