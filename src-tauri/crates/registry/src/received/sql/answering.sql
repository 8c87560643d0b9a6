SELECT p.seq, p.sender, s.region_code, p.lineage, p.sequence, p.period_first, p.period_last, p.sha256, p.merged_at,
       EXISTS (SELECT 1 FROM sender_key AS k WHERE k.sender = s.seq AND k.retired_at IS NULL) AS in_use
FROM package AS p
JOIN sender AS s ON s.seq = p.sender
ORDER BY s.region_code, s.seq, p.seq
