SELECT seq, office_id, region_code, region_name, unit_name, created_at FROM sender ORDER BY region_code, seq
