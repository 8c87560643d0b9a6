INSERT OR IGNORE INTO received_region (seq, region_code)
VALUES (:seq, :region_code)
