SELECT DISTINCT body ->> '$.sha256' AS sha256 FROM version WHERE kind = 'attachment'
