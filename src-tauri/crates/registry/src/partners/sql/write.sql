INSERT INTO partner
    (id, rev, type, region_code, name, legal_form, nib, npwp, address, phone, mail, web, note, merged_into, created_at,
     updated_at)
VALUES
    (:id, :rev, :type, :region_code, :name, :legal_form, :nib, :npwp, :address, :phone, :mail, :web, :note, :merged_into,
     :created_at, :updated_at)
ON CONFLICT (id) DO UPDATE SET
    rev = excluded.rev, type = excluded.type, region_code = excluded.region_code, name = excluded.name,
    legal_form = excluded.legal_form, nib = excluded.nib, npwp = excluded.npwp, address = excluded.address,
    phone = excluded.phone, mail = excluded.mail, web = excluded.web, note = excluded.note,
    merged_into = excluded.merged_into, updated_at = excluded.updated_at
