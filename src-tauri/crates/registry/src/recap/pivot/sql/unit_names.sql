SELECT w.id AS value, w.name AS label FROM work_unit AS w
