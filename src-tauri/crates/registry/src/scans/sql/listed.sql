SELECT v.body ->> '$.sha256' AS sha256, v.body ->> '$.name' AS name, v.body ->> '$.bytes' AS bytes,
       v.body ->> '$.media_type' AS media_type
FROM version AS v
WHERE v.sender = :sender AND v.kind = 'attachment'
ORDER BY v.seq
