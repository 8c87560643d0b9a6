INSERT INTO map_plan (id, rev, year, form, number, dated, place, void_reason, created_at, updated_at)
VALUES (:id, :rev, :year, :form, :number, :dated, :place, :void_reason, :created_at, :updated_at)
