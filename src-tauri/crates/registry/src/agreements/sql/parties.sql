SELECT id, position, type, region_code, name, signer, capacity, mandate FROM party WHERE seq = :seq ORDER BY position
