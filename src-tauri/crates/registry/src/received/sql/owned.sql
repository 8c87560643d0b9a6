SELECT v.body
FROM received AS r
JOIN version AS v ON v.seq = r.version
WHERE r.sender = :sender AND r.owner = :owner AND r.kind IN ('progress', 'attachment') AND r.state = 'standing'
