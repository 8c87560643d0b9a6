SELECT (SELECT count(*) FROM merge) || ':' || (SELECT count(*) FROM merge WHERE undone_at IS NOT NULL)
    || ':' || (SELECT count(*) FROM decision) || ':' || (SELECT coalesce(max(seq), 0) FROM decision) AS basis
