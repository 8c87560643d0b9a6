SELECT id, rev, sender, kind, record, asks, field, text, wished, seen, closed_at, close_note, created_at, updated_at
FROM remark
WHERE sender = :sender AND kind = :kind AND record = :record
ORDER BY created_at, id
