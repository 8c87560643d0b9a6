SELECT v.body, v.owner
FROM received AS r
JOIN version AS v ON v.seq = r.version
WHERE r.sender = :sender AND r.kind = :kind AND r.record = :record
