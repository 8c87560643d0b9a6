WITH RECURSIVE line (row_id, before_id, depth) AS (
    SELECT id, id, 0
    FROM map_row
    WHERE year = :year AND (:id IS NULL OR id = :id) AND void_reason IS NULL
    UNION ALL
    SELECT l.row_id, m.carried_from, l.depth + 1
    FROM line AS l
    JOIN map_row AS m ON m.id = l.before_id
    WHERE m.carried_from IS NOT NULL AND l.depth < 200)
SELECT l.row_id, s.id, s.subject ->> '$.title' AS title, s.path, r.waiting, r.outcome, r.since,
       a.id AS agreement_id, a.title AS agreement_title
FROM line AS l
JOIN submission AS s ON s.map_row_id = l.before_id
JOIN submission_row AS r ON r.seq = s.seq
LEFT JOIN agreement AS a ON a.id = s.agreement_id AND a.void_reason IS NULL
ORDER BY s.created_at, s.seq
