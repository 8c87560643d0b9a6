SELECT region_code
FROM sender
WHERE seq = :sender
