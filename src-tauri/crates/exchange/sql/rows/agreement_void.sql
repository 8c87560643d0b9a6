SELECT
    id, rev, kind, reason, voided_at
FROM agreement_void
ORDER BY id
