SELECT seq, lineage, sequence, period_first, period_last, sha256, refused
FROM package
WHERE sender = :sender
ORDER BY seq
