WHERE r.voided = 0 AND r.starts <= :last
  AND (r.ends IS NULL OR (r.ends >= :first AND r.ends >= r.starts))
  AND (r.ended_on IS NULL OR (r.ended_on > :first AND r.ended_on > r.starts))
  AND (:search IS NULL OR r.seq IN (SELECT rowid FROM agreement_search WHERE agreement_search MATCH :search))
  AND (:kinds = '[]' OR r.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:work_units = '[]' OR EXISTS (
       SELECT 1 FROM agreement_work_unit AS w
       WHERE w.seq = r.seq AND w.work_unit_id IN (SELECT value FROM json_each(:work_units))))
