SELECT target, name, reading, updated_at
FROM import_reading
WHERE target = :target
ORDER BY name_fold
