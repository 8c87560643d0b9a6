SELECT id, rev, type, region_code, name, legal_form, nib, npwp, address, phone, mail, web, note, merged_into, created_at,
       updated_at
FROM partner
WHERE id = :id
