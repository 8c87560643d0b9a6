SELECT seq, id, report, merged_at, merged_by, undone_at, undone_by, undo_note
FROM merge
ORDER BY seq DESC
