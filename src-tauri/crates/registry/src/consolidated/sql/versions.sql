SELECT seq, rev, lineage, hash, void, body
FROM version
WHERE sender = :sender AND kind = 'agreement' AND record = :record
ORDER BY rev DESC, seq DESC
