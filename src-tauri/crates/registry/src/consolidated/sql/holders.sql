SELECT s.seq AS sender, s.region_code, s.region_name, s.unit_name
FROM received AS r
JOIN sender AS s ON s.seq = r.sender
WHERE r.kind = 'agreement' AND r.record = :record
ORDER BY s.region_code, s.seq
