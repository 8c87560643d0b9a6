SELECT carried_from, id
FROM map_row
WHERE carried_from IN (SELECT id FROM map_row WHERE year = :year AND (:id IS NULL OR id = :id)) AND void_reason IS NULL
