SELECT id FROM submission ORDER BY seq
