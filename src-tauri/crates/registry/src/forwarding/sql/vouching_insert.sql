INSERT INTO vouching (sha256, sender, sequence, file, taken_at, taken_by)
VALUES (:sha256, :sender, :sequence, :file, :taken_at, :taken_by)
