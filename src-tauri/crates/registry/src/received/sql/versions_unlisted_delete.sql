DELETE FROM version
WHERE sender = :sender AND NOT EXISTS (SELECT 1 FROM listing WHERE listing.version = version.seq)
