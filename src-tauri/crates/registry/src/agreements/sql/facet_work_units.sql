SELECT value, label, count
FROM (
    SELECT w.id AS value, w.name AS label,
           aw.count - (SELECT count(*)
                       FROM agreement_row AS r INDEXED BY agreement_row_void
                       CROSS JOIN agreement_work_unit AS v ON v.seq = r.seq AND v.work_unit_id = w.id
                       WHERE r.voided = 1) AS count
    FROM (SELECT work_unit_id, count(*) AS count FROM agreement_work_unit GROUP BY work_unit_id) AS aw
    JOIN work_unit AS w ON w.id = aw.work_unit_id)
WHERE count > 0
ORDER BY label
