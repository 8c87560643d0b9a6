SELECT agreement_id, position
FROM party
ORDER BY id
