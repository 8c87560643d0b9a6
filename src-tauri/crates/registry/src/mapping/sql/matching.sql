SELECT id
FROM map_row
WHERE year = :year AND void_reason IS NULL
  AND (:kinds = '[]' OR kind IN (SELECT value FROM json_each(:kinds)))
  AND (:urusan = '[]' OR urusan IN (SELECT value FROM json_each(:urusan)))
  AND (:work_units = '[]' OR work_unit_id IN (SELECT value FROM json_each(:work_units)))
  AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS w WHERE instr(words, ' ' || w.value) = 0)
