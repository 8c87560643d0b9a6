SELECT w.sha256, m.id, iif(m.activity = '', m.program, m.activity) AS title
FROM import_row AS w
JOIN import AS i ON i.id = w.import_id
JOIN map_row AS m ON m.id = w.subject_id
WHERE i.target = :target AND i.undone_at IS NULL
