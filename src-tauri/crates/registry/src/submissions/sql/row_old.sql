SELECT s.id
FROM submission AS s
LEFT JOIN submission_row AS r ON r.seq = s.seq
WHERE r.rules IS NULL OR r.rules <> :rules
ORDER BY s.seq
