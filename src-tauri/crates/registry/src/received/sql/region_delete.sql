DELETE FROM received_region
WHERE seq = :seq
