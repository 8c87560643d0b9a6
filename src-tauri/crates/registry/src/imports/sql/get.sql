SELECT id, target, file_name, sha256, sheet, rows, accepted, doubled, refused, taken_at, taken_by, undone_at, undone_by
FROM import
WHERE id = :id
