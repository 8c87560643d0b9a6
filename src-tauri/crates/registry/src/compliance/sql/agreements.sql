SELECT s.region_code, count(*) AS count
FROM sender AS s
CROSS JOIN received_row AS r ON r.sender = s.seq
WHERE r.state = 'standing'
GROUP BY s.region_code
