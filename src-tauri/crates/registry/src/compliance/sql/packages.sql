SELECT s.office_id, p.lineage, p.period, p.sequence, p.file_name, p.sha256, p.made_at, p.merged_at,
       json_array_length(p.refused) AS refused,
       (SELECT max(r.issued_at) FROM receipt AS r WHERE r.package_sha256 = p.sha256) AS receipt_issued_at
FROM sender AS s
JOIN package AS p ON p.sender = s.seq
WHERE s.region_code = :region_code
ORDER BY s.seq, p.lineage, p.sequence, p.seq
