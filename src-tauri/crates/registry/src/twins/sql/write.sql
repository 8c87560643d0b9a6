INSERT INTO twin
    (one_sender, one_record, other_sender, other_record, verdict, note, one_seen, other_seen, decided_at, decided_by)
VALUES
    (:one_sender, :one_record, :other_sender, :other_record, :verdict, :note, :one_seen, :other_seen, :decided_at,
     :decided_by)
ON CONFLICT (one_sender, one_record, other_sender, other_record) DO UPDATE
SET verdict = :verdict, note = :note, one_seen = :one_seen, other_seen = :other_seen, decided_at = :decided_at,
    decided_by = :decided_by
