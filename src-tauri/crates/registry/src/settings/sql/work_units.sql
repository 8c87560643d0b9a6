SELECT id, name, short, active, rev FROM work_unit ORDER BY name, id
