UPDATE partner_name SET partner_id = :to WHERE partner_id = :from AND key IN (SELECT value FROM json_each(:which))
