SELECT target_id, year, semester, rev, amount, note, void_reason
FROM realisation
WHERE target_id = :target AND year = :year AND semester = :semester
