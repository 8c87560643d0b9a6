SELECT r.id, r.sender, s.region_code, s.region_name, r.sequence, r.issued_at, r.package_sha256,
       p.period, p.sequence AS package_sequence, p.file_name, json_array_length(p.refused) AS refused,
       r.sequence = (SELECT max(n.sequence) FROM receipt AS n WHERE n.package_sha256 = r.package_sha256) AS newest
FROM receipt AS r
JOIN sender AS s ON s.seq = r.sender
LEFT JOIN package AS p ON p.sha256 = r.package_sha256
WHERE :sender IS NULL OR r.sender = :sender
ORDER BY r.issued_at DESC, r.sender, r.sequence DESC
