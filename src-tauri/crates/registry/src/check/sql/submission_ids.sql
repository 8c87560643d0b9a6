SELECT id FROM submission ORDER BY id
