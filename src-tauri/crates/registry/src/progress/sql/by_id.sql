SELECT a.id AS agreement, p.year, p.semester, p.rev, p.development, p.problems, p.efforts, p.other
FROM progress AS p
JOIN agreement AS a ON a.seq = p.seq
WHERE p.id = :id
