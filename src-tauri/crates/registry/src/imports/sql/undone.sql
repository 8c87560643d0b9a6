UPDATE import
SET undone_at = :undone_at, undone_by = :undone_by
WHERE id = :id
