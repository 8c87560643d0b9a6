INSERT INTO manifest_table (name, row_count, sha256) VALUES (:name, :row_count, :sha256)
