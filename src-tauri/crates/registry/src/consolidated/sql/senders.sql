SELECT s.seq AS sender, s.region_code, s.region_name, s.unit_name,
       (SELECT p.period_first
        FROM package AS p
        WHERE p.sender = s.seq
        ORDER BY p.period_last DESC, p.period_first DESC
        LIMIT 1) AS newest_first,
       (SELECT p.period_last
        FROM package AS p
        WHERE p.sender = s.seq
        ORDER BY p.period_last DESC, p.period_first DESC
        LIMIT 1) AS newest_last
FROM sender AS s
ORDER BY s.region_code, s.seq
