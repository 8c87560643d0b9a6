SELECT p.sha256, p.period, p.sequence, p.file_name, json_array_length(p.refused) AS refused,
       (SELECT max(r.issued_at) FROM receipt AS r WHERE r.package_sha256 = p.sha256) AS receipt_issued_at
FROM package AS p
WHERE p.seq = :package
