SELECT one_sender, one_record, other_sender, other_record, verdict, note, one_seen, other_seen, decided_at, decided_by
FROM twin
WHERE one_sender = :one_sender AND one_record = :one_record AND other_sender = :other_sender AND other_record = :other_record
