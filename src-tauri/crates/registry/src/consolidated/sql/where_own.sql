WHERE (:search IS NULL OR r.seq IN (SELECT rowid FROM agreement_search WHERE agreement_search MATCH :search))
  AND ((r.voided = 0 AND :with_standing) OR (r.voided = 1 AND :with_void))
  AND (:offices IS NULL OR :own IN (SELECT value FROM json_each(:offices)))
  AND (:kinds IS NULL OR r.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:years IS NULL OR CAST(substr(r.signed, 1, 4) AS INTEGER) IN (SELECT value FROM json_each(:years)))
  AND (:statuses IS NULL OR
       CASE
           WHEN r.voided = 1 THEN 'voided'
           WHEN r.ended_on <= :on THEN 'terminated'
           WHEN r.starts IS NULL THEN 'unsigned'
           WHEN r.starts > :on THEN 'upcoming'
           WHEN r.ends < :on THEN 'expired'
           WHEN r.ends <= :soon THEN 'expiring'
           ELSE 'in_force'
       END IN (SELECT value FROM json_each(:statuses)))
  AND (:urusan IS NULL OR EXISTS (
       SELECT 1 FROM agreement_urusan AS u WHERE u.seq = r.seq AND u.code IN (SELECT value FROM json_each(:urusan))))
  AND NOT :disputed
  AND NOT :remarked
  AND (NOT :twins OR r.seq IN (
       SELECT a.seq
       FROM twin AS t
       JOIN agreement AS a ON a.id = t.one_record
       WHERE t.verdict = 'same' AND t.one_sender = 0))
