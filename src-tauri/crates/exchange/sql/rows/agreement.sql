SELECT
    id, rev, kind, variant, title, purpose, object, scope, initiative, funding_note, amount,
    burdens_society, unbudgeted, note, ended_on, end_reason, end_note, created_at, updated_at
FROM agreement
ORDER BY id
