SELECT s.office_id, s.region_code, s.region_name, s.unit_name, p.public_key, p.file_name, p.sha256, p.bytes, p.period, p.sequence,
       EXISTS (SELECT 1 FROM sender_key AS k WHERE k.public_key = p.public_key AND k.retired_at IS NULL) AS in_use,
       EXISTS (SELECT 1 FROM original AS o WHERE o.sha256 = p.sha256) AS kept
FROM package AS p
JOIN sender AS s ON s.seq = p.sender
WHERE p.seq = :package
