SELECT
    id, rev, addressee, state, period_first, period_last, scope, interim, void_reason, created_at
FROM letter
ORDER BY id
