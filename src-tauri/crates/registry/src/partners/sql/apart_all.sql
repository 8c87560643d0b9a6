SELECT one_id, other_id FROM partner_apart ORDER BY one_id, other_id
