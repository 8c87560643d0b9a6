SELECT s.region_code, p.period, max(p.period_last) AS last
FROM package AS p
JOIN sender AS s ON s.seq = p.sender
GROUP BY s.region_code
