UPDATE partner_potential SET partner_id = :to WHERE partner_id = :from AND id IN (SELECT value FROM json_each(:which))
