SELECT body, owner
FROM version
WHERE seq = :seq
