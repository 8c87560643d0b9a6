INSERT INTO partner_apart (one_id, other_id) VALUES (:one_id, :other_id) ON CONFLICT DO NOTHING
