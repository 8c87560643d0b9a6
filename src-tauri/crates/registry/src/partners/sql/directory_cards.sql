SELECT c.id, c.rev, c.type, c.region_code, c.name, c.legal_form, c.nib, c.npwp, c.address, c.phone, c.mail, c.web, c.note,
       c.merged_into, c.created_at, c.updated_at,
       (SELECT max(m.happened) FROM partner_contact AS m WHERE m.partner_id = c.id) AS last_contact
FROM partner AS c
WHERE c.merged_into IS NULL
ORDER BY c.id
