SELECT seq, kind, record, lineage, rev, hash, void
FROM version
WHERE sender = :sender
ORDER BY seq
