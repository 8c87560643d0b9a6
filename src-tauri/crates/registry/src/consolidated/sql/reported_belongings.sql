SELECT h.record, h.owner, v.rev, v.body
FROM received AS h
JOIN version AS v ON v.seq = h.version
WHERE h.sender = :sender AND h.kind IN ('progress', 'work_unit') AND h.state = 'standing'
ORDER BY h.record
