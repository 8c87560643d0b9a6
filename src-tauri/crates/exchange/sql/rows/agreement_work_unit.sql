SELECT
    agreement_id, work_unit_id
FROM agreement_work_unit
ORDER BY agreement_id, work_unit_id
