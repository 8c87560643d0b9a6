SELECT r.state, v.body
FROM received AS r
JOIN version AS v ON v.seq = r.version
WHERE r.sender = :sender AND r.owner = :record AND r.kind = 'progress'
ORDER BY r.record
