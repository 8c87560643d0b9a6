SELECT id, rev, year, form, number, dated, place, void_reason, created_at, updated_at
FROM map_plan
WHERE year = :year AND void_reason IS NULL
ORDER BY dated, id
