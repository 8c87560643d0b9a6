SELECT a.id, a.title
FROM import_row AS w
JOIN agreement AS a ON a.id = w.subject_id
WHERE w.import_id = :import_id
  AND (a.rev > 1
       OR EXISTS (SELECT 1 FROM attachment AS t WHERE t.owner = 'agreement' AND t.owner_id = a.id)
       OR EXISTS (SELECT 1 FROM progress AS p WHERE p.seq = a.seq)
       OR EXISTS (SELECT 1 FROM target AS t WHERE t.seq = a.seq)
       OR EXISTS (SELECT 1 FROM evaluation AS e WHERE e.seq = a.seq)
       OR EXISTS (SELECT 1 FROM foreign_year AS f WHERE f.seq = a.seq)
       OR EXISTS (SELECT 1 FROM submission AS s WHERE s.agreement_id = a.id OR s.parent_id = a.id)
       OR EXISTS (SELECT 1 FROM partner_contact AS c WHERE c.agreement_id = a.id))
ORDER BY w.row
LIMIT 20
