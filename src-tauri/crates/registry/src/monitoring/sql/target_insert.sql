INSERT INTO target (id, seq, rev, name, measure, unit, year, planned, void_reason, created_at, updated_at)
VALUES (:id, :seq, :rev, :name, :measure, :unit, :year, :planned, :void_reason, :now, :now)
