WHERE (:search IS NULL OR r.seq IN (SELECT rowid FROM agreement_search WHERE agreement_search MATCH :search))
  AND (:with_void OR r.voided = 0)
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
  AND (:within IS NULL OR
       (r.starts <= :on AND r.ends >= :on AND r.ends <= :within AND (r.ended_on IS NULL OR r.ended_on > :on)))
  AND (:urusan IS NULL OR EXISTS (
       SELECT 1 FROM agreement_urusan AS u WHERE u.seq = r.seq AND u.code IN (SELECT value FROM json_each(:urusan))))
  AND (:work_units IS NULL OR EXISTS (
       SELECT 1 FROM agreement_work_unit AS w
       WHERE w.seq = r.seq AND w.work_unit_id IN (SELECT value FROM json_each(:work_units))))
  AND (:partners IS NULL OR r.seq IN (
       SELECT p.seq FROM party AS p
       WHERE coalesce(p.region_code, p.name_fold) IN (SELECT value FROM json_each(:partners))))
  AND (:remarked IS NULL OR r.seq IN (
       SELECT a.seq FROM agreement AS a WHERE a.id IN (SELECT value FROM json_each(:remarked))))
