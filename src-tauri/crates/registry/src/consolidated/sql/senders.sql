SELECT s.seq AS sender, s.region_code, s.region_name, s.unit_name,
       (SELECT p.period_first = :first AND p.period_last = :last
        FROM package AS p
        WHERE p.sender = s.seq AND p.period_first <= :first AND p.period_last >= :last
        ORDER BY p.period_first = :first AND p.period_last = :last DESC
        LIMIT 1) AS exact,
       (SELECT json_array_length(p.refused)
        FROM package AS p
        WHERE p.sender = s.seq AND p.period_first <= :first AND p.period_last >= :last
        ORDER BY p.period_first = :first AND p.period_last = :last DESC, p.merged_at DESC, p.sequence DESC, p.seq DESC
        LIMIT 1) AS refused,
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
