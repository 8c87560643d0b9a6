SELECT CASE part.value
           WHEN 'progress' THEN EXISTS (
               SELECT 1 FROM progress AS p
               WHERE p.seq = r.seq AND p.year = :year AND p.semester = :semester
                 AND p.development || p.problems || p.efforts || p.other <> '')
           WHEN 'realisation' THEN (
               SELECT CASE WHEN count(*) > 0 THEN count(*) = count(done.target_id) END
               FROM target AS t
               LEFT JOIN realisation AS done
                   ON done.target_id = t.id AND done.year = :year AND done.semester = :semester
                  AND done.void_reason IS NULL
               WHERE t.seq = r.seq AND t.void_reason IS NULL AND (t.year IS NULL OR t.year = :year))
           ELSE (
               SELECT count(*)
               FROM evaluation AS e
               WHERE e.seq = r.seq AND e.year = :year AND e.form = part.value AND e.void_reason IS NULL
                 AND e.round BETWEEN k.first_round AND k.last_round) = k.last_round - k.first_round + 1
       END
