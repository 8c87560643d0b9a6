SELECT a.id, r.kind, a.title, r.partner, k.first_round, k.last_round,
       EXISTS (SELECT 1 FROM progress AS p
               WHERE p.seq = r.seq AND p.year = :year AND p.semester = :semester
                 AND p.development || p.problems || p.efforts || p.other <> '') AS progress,
       (SELECT count(*) FROM target AS t
        WHERE t.seq = r.seq AND t.void_reason IS NULL AND (t.year IS NULL OR t.year = :year)) AS targets,
       (SELECT count(*) FROM target AS t
        JOIN realisation AS done ON done.target_id = t.id AND done.year = :year AND done.semester = :semester
        WHERE t.seq = r.seq AND t.void_reason IS NULL AND (t.year IS NULL OR t.year = :year)
          AND done.void_reason IS NULL) AS realised,
       (SELECT group_concat(filled.form, char(31))
        FROM (SELECT e.form
              FROM evaluation AS e
              JOIN form AS f ON f.id = e.form
              WHERE e.seq = r.seq AND e.year = :year AND e.void_reason IS NULL
                AND e.round BETWEEN k.first_round AND k.last_round
              GROUP BY e.form
              HAVING count(*) = k.last_round - k.first_round + 1
              ORDER BY f.rank) AS filled) AS filled_forms,
       (SELECT CAST(round(avg(e.score)) AS INTEGER)
        FROM evaluation AS e
        WHERE e.seq = r.seq AND e.year = :year AND e.void_reason IS NULL AND e.score IS NOT NULL
          AND e.round = (SELECT max(n.round) FROM evaluation AS n
                         WHERE n.seq = r.seq AND n.year = :year AND n.void_reason IS NULL
                           AND n.round BETWEEN k.first_round AND k.last_round)) AS score,
       (SELECT group_concat(w.id, char(31))
        FROM agreement_work_unit AS aw
        JOIN work_unit AS w ON w.id = aw.work_unit_id
        WHERE aw.seq = r.seq) AS work_unit_ids,
       (SELECT group_concat(w.short, char(31))
        FROM agreement_work_unit AS aw
        JOIN work_unit AS w ON w.id = aw.work_unit_id
        WHERE aw.seq = r.seq) AS work_units
