UPDATE merge
SET undone_at = :undone_at, undone_by = :undone_by, undo_note = :undo_note
WHERE seq = :seq
