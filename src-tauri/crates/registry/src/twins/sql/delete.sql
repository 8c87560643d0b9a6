DELETE FROM twin
WHERE one_sender = :one_sender AND one_record = :one_record AND other_sender = :other_sender AND other_record = :other_record
