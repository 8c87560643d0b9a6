INSERT INTO merge (id, report, merged_at, merged_by)
VALUES (:id, :report, :merged_at, :merged_by)
