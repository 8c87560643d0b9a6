INSERT INTO letter (id, rev, kind, addressee, state, period_from, period_to, scope, interim, void_reason, created_at)
VALUES (:id, 1, :kind, :addressee, 'issued', :period_from, :period_to, :scope, :interim, NULL, :created_at)
