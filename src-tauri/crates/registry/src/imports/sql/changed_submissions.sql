SELECT s.id, s.subject ->> 'title' AS title
FROM import_row AS w
JOIN submission AS s ON s.id = w.subject_id
WHERE w.import_id = :import_id
  AND (s.rev > 1
       OR EXISTS (SELECT 1 FROM meeting AS m WHERE m.submission_id = s.id)
       OR EXISTS (SELECT 1 FROM attachment AS t WHERE t.owner = 'submission' AND t.owner_id = s.id)
       OR EXISTS (SELECT 1 FROM partner_contact AS c WHERE c.submission_id = s.id))
ORDER BY w.row
LIMIT 20
