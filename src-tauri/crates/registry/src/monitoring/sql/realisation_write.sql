INSERT INTO realisation (target_id, year, semester, rev, amount, note, void_reason, updated_at)
VALUES (:target, :year, :semester, :rev, :amount, :note, :void_reason, :now)
ON CONFLICT (target_id, year, semester) DO UPDATE SET
    rev = excluded.rev, amount = excluded.amount, note = excluded.note, void_reason = excluded.void_reason,
    updated_at = excluded.updated_at
