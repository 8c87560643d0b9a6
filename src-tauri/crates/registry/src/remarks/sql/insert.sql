INSERT INTO remark
    (id, rev, sender, kind, record, asks, field, text, wished, seen, closed_at, close_note, created_at, updated_at)
VALUES
    (:id, :rev, :sender, :kind, :record, :asks, :field, :text, :wished, :seen, :closed_at, :close_note, :created_at,
     :updated_at)
