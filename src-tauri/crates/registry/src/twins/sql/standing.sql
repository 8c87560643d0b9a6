SELECT s.region_code, v.body
FROM received AS r
JOIN sender AS s ON s.seq = r.sender
JOIN version AS v ON v.seq = r.version
WHERE r.sender = :sender AND r.kind = 'agreement' AND r.record = :record AND r.state = 'standing'
