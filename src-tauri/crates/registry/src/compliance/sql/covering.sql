SELECT s.region_code, p.period, p.sequence, p.file_name, p.merged_at,
       p.period_first = :first AND p.period_last = :last AS exact,
       json_array_length(p.refused) AS refused,
       EXISTS (SELECT 1 FROM receipt AS r WHERE r.package_sha256 = p.sha256) AS receipt
FROM package AS p
JOIN sender AS s ON s.seq = p.sender
WHERE p.period_first <= :first AND p.period_last >= :last
ORDER BY s.region_code, exact, p.merged_at, p.sequence, p.seq
