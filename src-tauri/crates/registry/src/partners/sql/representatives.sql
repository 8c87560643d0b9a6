SELECT id, rev, name, job, since, until, phone, mail FROM representative WHERE partner_id = :partner_id ORDER BY until IS NOT NULL, coalesce(since, '') DESC, name, id
