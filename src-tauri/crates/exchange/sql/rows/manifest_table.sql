SELECT
    name, row_count, sha256
FROM manifest_table
ORDER BY name
