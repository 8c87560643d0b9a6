SELECT id FROM map_row ORDER BY id
