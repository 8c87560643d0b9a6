SELECT r.sender, r.record, r.owner, v.body ->> '$.document_id' AS document_id, v.body ->> '$.name' AS name,
       v.body ->> '$.sha256' AS sha256, v.body ->> '$.bytes' AS bytes, v.body ->> '$.media_type' AS media_type,
       EXISTS (
           SELECT 1 FROM remark AS m
           WHERE m.sender = r.sender AND m.asks = 'scan' AND m.closed_at IS NULL
             AND ((m.kind = 'attachment' AND m.record = r.record)
                  OR (m.kind IN ('agreement', 'letter') AND m.record = r.owner))
       ) AS asked
FROM received AS r
JOIN version AS v ON v.seq = r.version
WHERE r.kind = 'attachment' AND r.state = 'standing' AND (:sender IS NULL OR r.sender = :sender)
  AND (:owner IS NULL OR r.owner = :owner) AND (:record IS NULL OR r.record = :record)
ORDER BY r.sender, r.owner, r.record
