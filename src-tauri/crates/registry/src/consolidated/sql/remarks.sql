SELECT id, kind, asks, field, text, wished, created_at
FROM remark
WHERE sender = :sender AND closed_at IS NULL
  AND (record = :record
       OR record IN (SELECT o.record FROM received AS o WHERE o.sender = :sender AND o.owner = :record))
ORDER BY created_at, id
