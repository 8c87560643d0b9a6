SELECT (SELECT count(*) FROM merge) || ':' || (SELECT count(*) FROM merge WHERE undone_at IS NOT NULL)
    || ':' || (SELECT count(*) FROM decision) || ':' || (SELECT coalesce(max(seq), 0) FROM decision)
    || ':' || (SELECT coalesce(sum(rev), 0) FROM remark) AS basis
