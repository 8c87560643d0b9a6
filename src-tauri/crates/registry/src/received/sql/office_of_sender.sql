SELECT office_id
FROM sender
WHERE seq = :sender
