SELECT a.id
FROM agreement_work_unit AS aw
JOIN agreement AS a ON a.seq = aw.seq
WHERE aw.work_unit_id = :work_unit_id
