ORDER BY r.seq
