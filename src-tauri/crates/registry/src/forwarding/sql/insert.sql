INSERT INTO forwarding (id, sequence, period, sha256, file, made_at)
VALUES (:id, :sequence, :period, :sha256, :file, :made_at)
