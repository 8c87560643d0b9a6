SELECT id FROM agreement ORDER BY id
