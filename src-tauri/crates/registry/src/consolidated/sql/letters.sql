SELECT r.record, v.body
FROM received AS r
JOIN version AS v ON v.seq = r.version
WHERE r.sender = :sender AND r.kind = 'letter' AND r.state = 'standing'
ORDER BY r.record
