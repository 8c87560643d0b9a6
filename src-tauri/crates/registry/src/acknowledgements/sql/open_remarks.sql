SELECT a.sender, a.issued_at, m.id, m.kind, m.record, m.asks, m.field, m.text, m.wished
FROM acknowledgement AS a
JOIN acknowledged_remark AS m ON m.acknowledgement_id = a.id
WHERE a.id = (
    SELECT n.id FROM acknowledgement AS n
    WHERE n.sender = a.sender
    ORDER BY n.sequence DESC, n.issued_at DESC, n.sha256
    LIMIT 1
)
ORDER BY a.sender, m.kind, m.record, m.id
