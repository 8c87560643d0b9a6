SELECT w.sha256, a.id, a.title
FROM import_row AS w
JOIN import AS i ON i.id = w.import_id
JOIN agreement AS a ON a.id = w.subject_id
WHERE i.target = :target AND i.undone_at IS NULL
