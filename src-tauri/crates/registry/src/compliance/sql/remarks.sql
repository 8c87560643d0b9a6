SELECT s.region_code, count(*) AS count
FROM remark AS m
JOIN sender AS s ON s.seq = m.sender
WHERE m.closed_at IS NULL
GROUP BY s.region_code
