coalesce(substr(r.signed, 1, 4) || CASE WHEN substr(r.signed, 6, 2) <= '06' THEN '-S1' ELSE '-S2' END, '-')
