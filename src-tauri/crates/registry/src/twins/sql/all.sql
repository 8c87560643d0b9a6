SELECT one_sender, one_record, other_sender, other_record, verdict, note, one_seen, other_seen, decided_at, decided_by
FROM twin
ORDER BY one_sender, one_record, other_sender, other_record
