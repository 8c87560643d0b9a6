coalesce(substr(r.ends, 1, 7), '-')
