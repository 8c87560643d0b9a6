INSERT INTO office (only_row, id, lineage, region_code, unit_name, sample, created_at)
VALUES (1, :id, :lineage, :region_code, :unit_name, :sample, :created_at)
