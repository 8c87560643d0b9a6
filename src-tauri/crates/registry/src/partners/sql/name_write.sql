INSERT INTO partner_name (key, name, partner_id) VALUES (:key, :name, :partner_id) ON CONFLICT (key) DO NOTHING
