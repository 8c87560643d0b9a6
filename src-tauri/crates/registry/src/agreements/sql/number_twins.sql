SELECT a.id, a.title, n.number
FROM document_number AS n
JOIN party AS p ON p.id = n.party_id
JOIN agreement AS a ON a.seq = p.seq
WHERE n.number_fold = :number_fold
  AND coalesce(p.region_code, p.name_fold) = :owner
  AND a.id <> :id
  AND a.void_reason IS NULL
ORDER BY a.updated_at DESC
LIMIT 1
