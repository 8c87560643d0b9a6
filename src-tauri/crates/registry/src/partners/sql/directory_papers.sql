SELECT seq, coalesce(region_code, name_fold) AS key, region_code, name, type FROM party ORDER BY seq
