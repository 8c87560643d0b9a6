SELECT p.id, p.rev, p.proposer, p.contact, p.received, p.content, p.answer, p.answered, p.map_row_id, p.created_at,
       p.updated_at, m.year AS row_year, m.program AS row_program
FROM proposal AS p
LEFT JOIN map_row AS m ON m.id = p.map_row_id
WHERE (:answered IS NULL OR (p.answered IS NOT NULL) = :answered)
  AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS w WHERE instr(p.words, ' ' || w.value) = 0)
ORDER BY p.answered IS NOT NULL, CASE WHEN p.answered IS NULL THEN p.received END, p.answered DESC, p.id
LIMIT :limit OFFSET :offset
