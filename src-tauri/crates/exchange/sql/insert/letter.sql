INSERT INTO letter
    (
     id, rev, addressee, state, period_first, period_last, scope, interim, void_reason, created_at
    )
VALUES
    (
     :id, :rev, :addressee, :state, :period_first, :period_last, :scope, :interim, :void_reason,
     :created_at
    )
