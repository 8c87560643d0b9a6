SELECT r.state, r.disputed, v.body
FROM received AS r
JOIN version AS v ON v.seq = r.version
WHERE r.seq = :seq
