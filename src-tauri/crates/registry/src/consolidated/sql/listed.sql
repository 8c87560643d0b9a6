SELECT l.version, p.period, p.sequence, p.file_name, p.merged_at
FROM version AS v
JOIN listing AS l ON l.version = v.seq
JOIN package AS p ON p.seq = l.package
WHERE v.sender = :sender AND v.kind = 'agreement' AND v.record = :record
ORDER BY p.sequence DESC, p.seq DESC
