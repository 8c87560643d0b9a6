UPDATE map_row
SET rev = :rev, year = :year, urusan = :urusan, program = :program, activity = :activity, work_unit_id = :work_unit_id,
    need = :need, kind = :kind, variant = :variant, candidates = :candidates, scores = :scores, from_year = :from_year,
    to_year = :to_year, amount = :amount, funding_sources = :funding_sources, reference = :reference, note = :note,
    origin = :origin, carried_from = :carried_from, dropped_on = :dropped_on, drop_reason = :drop_reason,
    void_reason = :void_reason, words = :words, created_at = :created_at, updated_at = :updated_at
WHERE id = :id
