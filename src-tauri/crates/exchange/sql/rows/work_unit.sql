SELECT
    id, rev, name, short, active
FROM work_unit
ORDER BY id
