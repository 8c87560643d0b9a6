DELETE FROM received_signing
WHERE seq = :seq
