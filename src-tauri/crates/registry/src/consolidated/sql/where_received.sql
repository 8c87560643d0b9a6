WHERE (:search IS NULL OR r.seq IN (SELECT rowid FROM received_search WHERE received_search MATCH :search))
  AND (NOT :disputed OR r.seq IN (SELECT x.seq FROM received_row AS x WHERE x.disputed = 1))
  AND (NOT :remarked OR r.seq IN (
       SELECT h.seq
       FROM remark AS m
       JOIN received AS t ON t.sender = m.sender AND t.kind = m.kind AND t.record = m.record
       JOIN received AS h
         ON h.sender = m.sender AND h.kind = 'agreement'
            AND h.record = CASE m.kind WHEN 'agreement' THEN m.record ELSE t.owner END
       WHERE m.closed_at IS NULL))
  AND (NOT :twins OR r.seq IN (
       SELECT h.seq
       FROM twin AS t
       JOIN received AS h ON h.sender = t.one_sender AND h.kind = 'agreement' AND h.record = t.one_record
       WHERE t.verdict = 'same'
       UNION ALL
       SELECT h.seq
       FROM twin AS t
       JOIN received AS h ON h.sender = t.other_sender AND h.kind = 'agreement' AND h.record = t.other_record
       WHERE t.verdict = 'same'))
  AND ((r.state = 'standing' AND :with_standing) OR (r.state = 'void' AND :with_void)
       OR (r.state = 'withdrawn' AND :with_withdrawn) OR (r.state = 'elsewhere' AND :with_elsewhere))
  AND (:offices IS NULL OR r.sender IN (
       SELECT o.seq FROM sender AS o WHERE o.region_code IN (SELECT value FROM json_each(:offices))))
  AND (:kinds IS NULL OR r.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:years IS NULL OR CAST(substr(r.signed, 1, 4) AS INTEGER) IN (SELECT value FROM json_each(:years)))
  AND (:statuses IS NULL OR
       CASE
           WHEN r.state = 'void' THEN 'voided'
           WHEN r.ended_on <= :on THEN 'terminated'
           WHEN r.starts IS NULL THEN 'unsigned'
           WHEN r.starts > :on THEN 'upcoming'
           WHEN r.ends < :on THEN 'expired'
           WHEN r.ends <= :soon THEN 'expiring'
           ELSE 'in_force'
       END IN (SELECT value FROM json_each(:statuses)))
  AND (:urusan IS NULL OR EXISTS (
       SELECT 1 FROM received_urusan AS u WHERE u.seq = r.seq AND u.code IN (SELECT value FROM json_each(:urusan))))
