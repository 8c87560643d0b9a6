INSERT INTO sender (office_id, region_code, region_name, unit_name, created_at)
VALUES (:office_id, :region_code, :region_name, :unit_name, :created_at)
