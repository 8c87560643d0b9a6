SELECT DISTINCT sender
FROM received
WHERE disputed = 1
UNION
SELECT r.sender
FROM received AS r
WHERE r.kind = 'agreement'
  AND EXISTS (SELECT 1 FROM received AS o WHERE o.kind = 'agreement' AND o.record = r.record AND o.sender < r.sender)
  AND NOT EXISTS (SELECT 1 FROM decision AS d WHERE d.subject = 'owner:' || r.record)
UNION
SELECT m.sender
FROM remark AS m
JOIN received AS r ON r.sender = m.sender AND r.kind = m.kind AND r.record = m.record
JOIN version AS v ON v.seq = r.version
WHERE m.closed_at IS NULL AND m.asks <> 'scan' AND v.hash <> m.seen
ORDER BY sender
