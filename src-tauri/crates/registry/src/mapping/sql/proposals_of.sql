WITH RECURSIVE line (id, depth) AS (
    SELECT :id, 0
    UNION ALL
    SELECT m.carried_from, l.depth + 1
    FROM line AS l
    JOIN map_row AS m ON m.id = l.id
    WHERE m.carried_from IS NOT NULL AND l.depth < 200)
SELECT p.id, p.rev, p.proposer, p.contact, p.received, p.content, p.answer, p.answered, p.map_row_id, p.created_at,
       p.updated_at
FROM line AS l
JOIN proposal AS p ON p.map_row_id = l.id
ORDER BY p.received, p.id
