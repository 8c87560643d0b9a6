INSERT INTO partner_potential
    (id, rev, partner_id, noted, text, urusan)
VALUES
    (:id, :rev, :partner_id, :noted, :text, :urusan)
ON CONFLICT (id) DO UPDATE SET
    rev = excluded.rev, noted = excluded.noted, text = excluded.text, urusan = excluded.urusan
