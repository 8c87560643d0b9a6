SELECT s.seq, s.office_id, s.region_name, s.unit_name, k.retired_at
FROM sender_key AS k
JOIN sender AS s ON s.seq = k.sender
WHERE k.public_key = :public_key
