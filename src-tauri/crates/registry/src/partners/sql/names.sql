SELECT key, name FROM partner_name WHERE partner_id = :partner_id ORDER BY name, key
