SELECT s.path, r.waiting, count(*) AS count
FROM submission_row AS r
JOIN submission AS s ON s.seq = r.seq
WHERE r.outcome = 'open'
GROUP BY s.path, r.waiting
ORDER BY s.path, r.waiting
