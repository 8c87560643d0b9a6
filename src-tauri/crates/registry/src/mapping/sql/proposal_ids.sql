SELECT id FROM proposal ORDER BY id
