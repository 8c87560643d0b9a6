SELECT id FROM map_plan ORDER BY id
