SELECT p.id
FROM progress AS p
JOIN agreement AS a ON a.seq = p.seq
WHERE a.id = :id AND p.year = :year AND p.semester = :semester
