UPDATE partner_merge SET undone_at = :undone_at WHERE seq = :seq
