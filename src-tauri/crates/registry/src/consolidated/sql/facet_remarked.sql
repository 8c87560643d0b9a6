SELECT count(DISTINCT r.seq) AS count
FROM remark AS m
JOIN received AS t ON t.sender = m.sender AND t.kind = m.kind AND t.record = m.record
JOIN received AS h
  ON h.sender = m.sender AND h.kind = 'agreement'
     AND h.record = CASE m.kind WHEN 'agreement' THEN m.record ELSE t.owner END
JOIN received_row AS r ON r.seq = h.seq
WHERE m.closed_at IS NULL AND r.state = 'standing'
