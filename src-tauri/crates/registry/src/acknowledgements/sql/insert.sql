INSERT INTO acknowledgement (id, sender, sequence, dispatch_id, sha256, file, counts, issued_at, imported_at)
VALUES (:id, :sender, :sequence, :dispatch_id, :sha256, :file, :counts, :issued_at, :imported_at)
