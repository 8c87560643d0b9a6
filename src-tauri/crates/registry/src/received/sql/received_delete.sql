DELETE FROM received
WHERE seq = :seq
