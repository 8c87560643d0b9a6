SELECT v.rev, v.body
FROM received AS r
JOIN version AS v ON v.seq = r.version
WHERE r.sender = :sender AND r.kind = 'agreement' AND r.record = :record
