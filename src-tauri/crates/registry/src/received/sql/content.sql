SELECT s.office_id, r.kind, r.record, v.rev, v.hash, r.state, r.disputed
FROM received AS r
JOIN sender AS s ON s.seq = r.sender
JOIN version AS v ON v.seq = r.version
ORDER BY s.office_id, r.kind, r.record
