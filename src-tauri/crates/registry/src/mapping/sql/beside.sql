SELECT id, rev, year, urusan, program, activity, work_unit_id, need, kind, variant, candidates, scores, from_year, to_year,
       amount, funding_sources, reference, note, origin, carried_from, dropped_on, drop_reason, void_reason, created_at,
       updated_at
FROM map_row
WHERE year = :year AND urusan = :urusan AND work_unit_id = :work_unit_id AND id <> :id AND void_reason IS NULL
  AND dropped_on IS NULL
ORDER BY seq
