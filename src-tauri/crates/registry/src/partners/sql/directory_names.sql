SELECT key, name, partner_id FROM partner_name ORDER BY key
