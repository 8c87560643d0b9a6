SELECT m.id, m.rev, m.sender, m.kind, m.record, m.asks, m.field, m.text, m.wished, m.seen, m.closed_at, m.close_note,
       m.created_at, m.updated_at, h.record AS agreement_id, w.title,
       EXISTS (SELECT 1 FROM receipt AS c WHERE c.sender = m.sender AND c.issued_at >= m.updated_at) AS sent,
       m.asks <> 'scan' AND v.hash <> m.seen AND NOT EXISTS (
           SELECT 1 FROM decision AS d
           WHERE d.sender = m.sender AND d.subject = 'annotated:' || m.id || ':' || v.hash) AS changed
FROM remark AS m
LEFT JOIN received AS t ON t.sender = m.sender AND t.kind = m.kind AND t.record = m.record
LEFT JOIN version AS v ON v.seq = t.version
LEFT JOIN received AS h
  ON h.sender = m.sender AND h.kind = 'agreement'
     AND h.record = CASE m.kind WHEN 'agreement' THEN m.record ELSE t.owner END
LEFT JOIN received_row AS w ON w.seq = h.seq
WHERE m.closed_at IS NULL
ORDER BY m.sender, m.created_at, m.id
