SELECT s.office_id
FROM received AS r
JOIN sender AS s ON s.seq = r.sender
WHERE r.kind = 'agreement' AND r.record = :record AND r.sender <> :sender
