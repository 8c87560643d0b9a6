SELECT id, rev, year, urusan, program, activity, work_unit_id, need, kind, variant, candidates, scores, from_year, to_year,
       amount, funding_sources, reference, note, origin, carried_from, dropped_on, drop_reason, void_reason, created_at,
       updated_at
FROM map_row
WHERE year = :year AND void_reason IS NULL
ORDER BY seq
