SELECT m.id, iif(m.activity = '', m.program, m.activity) AS title
FROM import_row AS w
JOIN map_row AS m ON m.id = w.subject_id
WHERE w.import_id = :import_id
  AND (m.rev > 1
       OR EXISTS (SELECT 1 FROM submission AS s WHERE s.map_row_id = m.id)
       OR EXISTS (SELECT 1 FROM proposal AS p WHERE p.map_row_id = m.id)
       OR EXISTS (SELECT 1 FROM map_row AS n WHERE n.carried_from = m.id))
ORDER BY w.row
LIMIT 20
