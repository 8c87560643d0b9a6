SELECT w.id AS value, w.name AS label, count(*) AS count
FROM agreement_work_unit AS aw
JOIN work_unit AS w ON w.id = aw.work_unit_id
JOIN agreement_row AS r ON r.seq = aw.seq
WHERE r.voided = 0
GROUP BY w.id, w.name
ORDER BY w.name
