INSERT INTO representative
    (id, rev, partner_id, name, job, since, until, phone, mail)
VALUES
    (:id, :rev, :partner_id, :name, :job, :since, :until, :phone, :mail)
ON CONFLICT (id) DO UPDATE SET
    rev = excluded.rev, name = excluded.name, job = excluded.job, since = excluded.since, until = excluded.until,
    phone = excluded.phone, mail = excluded.mail
