SELECT agreement_id, position
FROM document
ORDER BY id
