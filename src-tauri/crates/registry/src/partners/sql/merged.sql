SELECT c.id, c.rev, c.type, c.region_code, c.name, c.legal_form, c.nib, c.npwp, c.address, c.phone, c.mail, c.web, c.note,
       c.merged_into, c.created_at, c.updated_at
FROM partner_merge AS m
JOIN partner AS c ON c.id = m.merged_id
WHERE m.kept_id = :kept_id AND m.undone_at IS NULL
ORDER BY m.seq DESC
