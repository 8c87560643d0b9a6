SELECT id, lineage, region_code, unit_name, sample FROM office WHERE only_row = 1
