SELECT DISTINCT sender
FROM received
WHERE disputed = 1
UNION
SELECT r.sender
FROM received AS r
WHERE r.kind = 'agreement'
  AND EXISTS (SELECT 1 FROM received AS o WHERE o.kind = 'agreement' AND o.record = r.record AND o.sender < r.sender)
  AND NOT EXISTS (SELECT 1 FROM decision AS d WHERE d.subject = 'owner:' || r.record)
ORDER BY sender
