SELECT owner
FROM received
WHERE seq = :seq
