SELECT id, rev, proposer, contact, received, content, answer, answered, map_row_id, created_at, updated_at
FROM proposal
WHERE id = :id
