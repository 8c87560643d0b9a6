SELECT id, rev, noted, text, urusan FROM partner_potential WHERE partner_id = :partner_id ORDER BY noted DESC, id DESC
