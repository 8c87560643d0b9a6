SELECT partner_id, id, rev, noted, text, urusan FROM partner_potential WHERE id = :id
