INSERT INTO partner_merge (kept_id, merged_id, moved, merged_at) VALUES (:kept_id, :merged_id, :moved, :merged_at)
