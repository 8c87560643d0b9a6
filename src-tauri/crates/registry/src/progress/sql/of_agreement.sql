SELECT p.year, p.semester, p.rev, p.development, p.problems, p.efforts, p.other
FROM progress AS p
JOIN agreement AS a ON a.seq = p.seq
WHERE a.id = :id
ORDER BY p.year DESC, p.semester DESC
