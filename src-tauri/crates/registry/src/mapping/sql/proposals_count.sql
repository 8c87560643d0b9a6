SELECT count(*) FILTER (
           WHERE (:answered IS NULL OR (p.answered IS NOT NULL) = :answered)
             AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS w WHERE instr(p.words, ' ' || w.value) = 0)) AS total,
       count(*) FILTER (WHERE p.answered IS NULL) AS waiting
FROM proposal AS p
