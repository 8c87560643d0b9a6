SELECT sha256, sequence, taken_at, taken_by FROM vouching WHERE sender = :sender ORDER BY sequence DESC LIMIT 1
