UPDATE target
SET rev = :rev, name = :name, measure = :measure, unit = :unit, year = :year, planned = :planned,
    void_reason = :void_reason, updated_at = :now
WHERE id = :id AND seq = :seq
