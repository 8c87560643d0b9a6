SELECT id, rev, year, form, number, dated, place, void_reason, created_at, updated_at
FROM map_plan
WHERE id = :id
