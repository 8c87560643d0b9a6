ORDER BY s.seq, r.seq
