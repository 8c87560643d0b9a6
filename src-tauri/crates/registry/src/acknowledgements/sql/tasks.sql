-- What the bureau's newest receipt still asks. A record that was saved after the remark was first heard, and in no revision
-- that the bureau accepted yet, is on its way; what was accepted as it is and still remarked on was not heeded.
SELECT a.sender, a.issued_at, m.id, m.kind, m.record, m.asks, m.field, m.text, m.wished, g.id AS agreement_id, g.title
FROM acknowledgement AS a
JOIN acknowledged_remark AS m ON m.acknowledgement_id = a.id
LEFT JOIN agreement AS g ON g.id = CASE m.kind
    WHEN 'agreement' THEN m.record
    WHEN 'progress' THEN substr(m.record, 1, instr(m.record, '/') - 1)
    WHEN 'attachment' THEN (SELECT t.owner_id FROM attachment AS t WHERE t.id = m.record AND t.owner = 'agreement')
END
WHERE a.id = (
    SELECT n.id FROM acknowledgement AS n
    WHERE n.sender = a.sender
    ORDER BY n.sequence DESC, n.issued_at DESC, n.sha256
    LIMIT 1
)
  AND NOT (m.asks <> 'scan' AND m.kind = 'agreement'
           AND g.rev > coalesce((SELECT r.rev
                                 FROM acknowledged AS r
                                 JOIN acknowledgement AS n ON n.id = r.acknowledgement_id
                                 WHERE r.kind = m.kind AND r.record = m.record
                                 ORDER BY n.sequence DESC, n.issued_at DESC, n.sha256
                                 LIMIT 1), 0)
           AND g.updated_at > (SELECT min(f.imported_at)
                               FROM acknowledged_remark AS h
                               JOIN acknowledgement AS f ON f.id = h.acknowledgement_id
                               WHERE f.sender = a.sender AND h.id = m.id AND h.field = m.field AND h.text = m.text
                                 AND h.wished IS m.wished))
  AND NOT (m.asks <> 'scan' AND m.kind = 'progress'
           AND EXISTS (SELECT 1
                       FROM progress AS p
                       JOIN acknowledged AS r ON r.kind = 'progress' AND r.record = m.record
                       JOIN acknowledgement AS n ON n.id = r.acknowledgement_id
                       WHERE p.seq = g.seq
                         AND m.record = g.id || '/' || p.year || '-S' || p.semester
                         AND p.rev > r.rev AND n.sender = a.sender AND n.sequence = a.sequence))
ORDER BY a.sender, g.title, m.kind, m.record, m.id
