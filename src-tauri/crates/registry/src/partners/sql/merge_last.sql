SELECT seq, merged_id, moved FROM partner_merge WHERE kept_id = :kept_id AND undone_at IS NULL ORDER BY seq DESC LIMIT 1
