SELECT DISTINCT sender
FROM received
WHERE kind = 'agreement' AND record = :record
ORDER BY sender
