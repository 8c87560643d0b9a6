coalesce(substr(r.signed, 1, 4), '-')
