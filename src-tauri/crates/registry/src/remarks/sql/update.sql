UPDATE remark
SET rev = :rev, sender = :sender, kind = :kind, record = :record, asks = :asks, field = :field, text = :text,
    wished = :wished, seen = :seen, closed_at = :closed_at, close_note = :close_note, created_at = :created_at,
    updated_at = :updated_at
WHERE id = :id
