SELECT d.file_name, d.sha256, d.bytes, d.sequence, EXISTS (SELECT 1 FROM original AS o WHERE o.sha256 = d.sha256) AS kept
FROM dispatch AS d
WHERE d.period_from = :first AND d.period_to = :last
ORDER BY d.sequence DESC
LIMIT 1
