SELECT EXISTS (SELECT 1 FROM submission WHERE map_row_id = :id)
       OR EXISTS (SELECT 1 FROM map_row WHERE carried_from = :id AND void_reason IS NULL) AS tied
