SELECT id, document_id, name, sha256, bytes, media_type, added_at, void_reason
FROM attachment
WHERE owner = :owner AND owner_id = :owner_id
ORDER BY added_at, id
