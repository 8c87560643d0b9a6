DELETE FROM partner_apart WHERE one_id = :one_id AND other_id = :other_id
