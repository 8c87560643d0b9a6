SELECT
    id, agreement_id, letter_id, document_id, name, sha256, bytes, media_type, added_at
FROM attachment
ORDER BY id
