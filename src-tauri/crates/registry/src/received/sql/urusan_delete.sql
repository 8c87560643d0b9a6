DELETE FROM received_urusan
WHERE seq = :seq
