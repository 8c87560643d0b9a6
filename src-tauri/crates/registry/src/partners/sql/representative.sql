SELECT partner_id, id, rev, name, job, since, until, phone, mail FROM representative WHERE id = :id
