SELECT r.sender, h.record, r.kind, r.signed, r.starts, r.ends, r.ended_on,
       (SELECT group_concat(u.code, char(31)) FROM received_urusan AS u WHERE u.seq = r.seq) AS urusan,
       NULL AS work_units, h.disputed
FROM sender AS s
CROSS JOIN received_row AS r ON r.sender = s.seq
CROSS JOIN received AS h ON h.seq = r.seq
WHERE r.state = 'standing'
  AND CASE :scope
          WHEN 'all' THEN 1
          WHEN 'in-force' THEN
              r.starts <= :last
              AND (r.ends IS NULL OR (r.ends >= :first AND r.ends >= r.starts))
              AND (r.ended_on IS NULL OR (r.ended_on > :first AND r.ended_on > r.starts))
          ELSE EXISTS (
              SELECT 1 FROM received_signing AS g WHERE g.seq = r.seq AND g.signed BETWEEN :first AND :last)
      END
ORDER BY s.seq, r.seq
