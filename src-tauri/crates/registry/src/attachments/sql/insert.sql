INSERT INTO attachment (id, owner, owner_id, document_id, name, sha256, bytes, media_type, added_at, void_reason)
VALUES (:id, :owner, :owner_id, :document_id, :name, :sha256, :bytes, :media_type, :added_at, NULL)
