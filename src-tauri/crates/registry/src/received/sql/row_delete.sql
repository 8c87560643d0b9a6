DELETE FROM received_row
WHERE seq = :seq
