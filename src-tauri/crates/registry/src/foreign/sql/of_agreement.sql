SELECT f.year, f.rev, f.background, f.highlights, f.beneficiaries, f.funding, f.internal, f.external, f.analysis, f.follow_up
FROM foreign_year AS f
JOIN agreement AS a ON a.seq = f.seq
WHERE a.id = :id
ORDER BY f.year DESC
