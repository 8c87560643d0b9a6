SELECT p.seq, p.sender, s.office_id, s.region_code, p.lineage, p.sequence, p.period, p.sha256, p.file_name, p.refused, p.merged_at, m.report
FROM package AS p
JOIN sender AS s ON s.seq = p.sender
JOIN merge AS m ON m.seq = p.merge
WHERE p.sha256 = :sha256
