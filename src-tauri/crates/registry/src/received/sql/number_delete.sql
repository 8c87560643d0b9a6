DELETE FROM received_number
WHERE seq = :seq
