SELECT row, subject_id, sha256
FROM import_row
WHERE import_id = :import_id
ORDER BY row
