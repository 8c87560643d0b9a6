SELECT seq, office_id, region_code, region_name, unit_name, created_at FROM sender WHERE office_id = :office_id
