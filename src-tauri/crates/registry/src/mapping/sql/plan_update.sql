UPDATE map_plan
SET rev = :rev, year = :year, form = :form, number = :number, dated = :dated, place = :place,
    void_reason = :void_reason, created_at = :created_at, updated_at = :updated_at
WHERE id = :id
