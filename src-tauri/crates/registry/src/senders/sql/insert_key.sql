INSERT INTO sender_key (public_key, sender, fingerprint, basis, predecessor, enrolled_at, enrolled_by)
VALUES (:public_key, :sender, :fingerprint, :basis, :predecessor, :enrolled_at, :enrolled_by)
