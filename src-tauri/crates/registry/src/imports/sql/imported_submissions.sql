SELECT w.sha256, s.id, s.subject ->> 'title' AS title
FROM import_row AS w
JOIN import AS i ON i.id = w.import_id
JOIN submission AS s ON s.id = w.subject_id
WHERE i.target = :target AND i.undone_at IS NULL
