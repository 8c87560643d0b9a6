SELECT s.id
FROM submission_row AS r
JOIN submission AS s ON s.seq = r.seq
WHERE r.outcome = 'open'
