SELECT s.region_code AS value, min(s.region_name) AS label, count(*) AS count
FROM sender AS s
CROSS JOIN received_row AS r ON r.sender = s.seq
WHERE r.state = 'standing'
GROUP BY s.region_code
ORDER BY s.region_code
