SELECT s.region_code, p.sender, p.sha256, p.period, p.sequence, p.file_name, p.merged_at,
       p.period_first = :first AND p.period_last = :last AS exact,
       json_array_length(p.refused) AS refused,
       (SELECT max(r.issued_at) FROM receipt AS r WHERE r.package_sha256 = p.sha256) AS receipt_issued_at
FROM package AS p
JOIN sender AS s ON s.seq = p.sender
WHERE p.period_first <= :first AND p.period_last >= :last
ORDER BY s.region_code, exact, p.merged_at, p.sequence, p.seq
