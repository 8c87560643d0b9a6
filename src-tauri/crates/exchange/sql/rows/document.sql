SELECT
    id, agreement_id, position, kind, parent_id, title, signed, signed_at_place, starts, ends, open_reason,
    archive_form, archive_place
FROM document
ORDER BY id
