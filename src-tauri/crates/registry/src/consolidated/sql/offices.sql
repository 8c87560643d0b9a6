SELECT seq AS sender, region_code, region_name, unit_name
FROM sender
ORDER BY region_code, seq
