DELETE FROM partner_contact WHERE id = :id
