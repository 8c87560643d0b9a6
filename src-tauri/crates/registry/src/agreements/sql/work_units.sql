SELECT aw.work_unit_id AS id
FROM agreement_work_unit AS aw
JOIN work_unit AS w ON w.id = aw.work_unit_id
WHERE aw.seq = :seq
ORDER BY w.name, w.id
