SELECT c.id, c.rev, c.type, c.region_code, c.name, c.legal_form, c.nib, c.npwp, c.address, c.phone, c.mail, c.web, c.note,
       c.merged_into, c.created_at, c.updated_at
FROM partner_name AS n
JOIN partner AS c ON c.id = n.partner_id
WHERE n.key = :key
