DELETE FROM map_row WHERE id = :id
