SELECT p.period, p.sequence, p.file_name, json_array_length(p.refused) AS refused,
       EXISTS (SELECT 1 FROM receipt AS r WHERE r.package_sha256 = p.sha256) AS receipt
FROM package AS p
WHERE p.seq = :package
