WHERE (:search IS NULL OR r.seq IN (SELECT rowid FROM agreement_search WHERE agreement_search MATCH :search))
  AND (:with_void OR r.voided = 0)
  AND (:kinds IS NULL OR r.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:years IS NULL OR
       coalesce(CAST(substr(r.signed, 1, 4) AS INTEGER), 0) IN (SELECT value FROM json_each(:years)))
  AND (:semesters IS NULL OR
       coalesce(substr(r.signed, 1, 4) || CASE WHEN substr(r.signed, 6, 2) <= '06' THEN '-S1' ELSE '-S2' END, '-')
           IN (SELECT value FROM json_each(:semesters)))
  AND (:end_months IS NULL OR coalesce(substr(r.ends, 1, 7), '-') IN (SELECT value FROM json_each(:end_months)))
  AND (:signed_from IS NULL OR r.signed >= :signed_from)
  AND (:signed_to IS NULL OR r.signed <= :signed_to)
  AND (:in_force_on IS NULL OR
       (r.starts <= :in_force_on
        AND (r.ends IS NULL OR (r.ends >= :in_force_on AND r.ends >= r.starts))
        AND (r.ended_on IS NULL OR (r.ended_on > :in_force_on AND r.ended_on > r.starts))))
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
       SELECT 1 FROM agreement_urusan AS u WHERE u.seq = r.seq AND u.code IN (SELECT value FROM json_each(:urusan)))
       OR ('-' IN (SELECT value FROM json_each(:urusan))
           AND NOT EXISTS (SELECT 1 FROM agreement_urusan AS u WHERE u.seq = r.seq)))
  AND (:work_units IS NULL OR EXISTS (
       SELECT 1 FROM agreement_work_unit AS w
       WHERE w.seq = r.seq AND w.work_unit_id IN (SELECT value FROM json_each(:work_units)))
       OR ('-' IN (SELECT value FROM json_each(:work_units))
           AND NOT EXISTS (SELECT 1 FROM agreement_work_unit AS w WHERE w.seq = r.seq)))
  AND (:partner_types IS NULL OR EXISTS (
       SELECT 1 FROM party AS p
       WHERE p.seq = r.seq AND p.region_code IS NOT :own AND p.type IN (SELECT value FROM json_each(:partner_types)))
       OR ('-' IN (SELECT value FROM json_each(:partner_types))
           AND NOT EXISTS (SELECT 1 FROM party AS p WHERE p.seq = r.seq AND p.region_code IS NOT :own)))
  AND (:partner_regions IS NULL OR EXISTS (
       SELECT 1 FROM party AS p
       WHERE p.seq = r.seq AND p.region_code <> :own AND p.region_code IN (SELECT value FROM json_each(:partner_regions)))
       OR ('-' IN (SELECT value FROM json_each(:partner_regions))
           AND NOT EXISTS (SELECT 1 FROM party AS p WHERE p.seq = r.seq AND p.region_code <> :own)))
  AND (:funding IS NULL OR EXISTS (
       SELECT 1 FROM agreement AS a, json_each(a.funding_sources) AS f
       WHERE a.seq = r.seq AND f.value IN (SELECT value FROM json_each(:funding)))
       OR ('-' IN (SELECT value FROM json_each(:funding))
           AND EXISTS (SELECT 1 FROM agreement AS a WHERE a.seq = r.seq AND json_array_length(a.funding_sources) = 0)))
  AND (:partners IS NULL OR r.seq IN (
       SELECT p.seq FROM party AS p
       WHERE coalesce(p.region_code, p.name_fold) IN (SELECT value FROM json_each(:partners))))
  AND (:remarked IS NULL OR r.seq IN (
       SELECT a.seq FROM agreement AS a WHERE a.id IN (SELECT value FROM json_each(:remarked))))
