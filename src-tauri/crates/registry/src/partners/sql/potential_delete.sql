DELETE FROM partner_potential WHERE id = :id
