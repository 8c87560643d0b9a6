SELECT r.record
FROM received AS r
WHERE r.sender = :sender AND r.kind = 'agreement'
  AND EXISTS (SELECT 1 FROM received AS o WHERE o.kind = 'agreement' AND o.record = r.record AND o.sender < r.sender)
ORDER BY r.record
