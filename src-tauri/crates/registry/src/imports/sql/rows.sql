SELECT row, subject_id
FROM import_row
WHERE import_id = :import_id
ORDER BY row
