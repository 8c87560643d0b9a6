SELECT count(*) AS missing
FROM agreement_row AS r
WHERE r.voided = 0 AND r.starts <= :last AND r.kind IN (SELECT value FROM json_each(:kinds))
  AND (r.ends IS NULL OR (r.ends >= :first AND r.ends >= r.starts))
  AND (r.ended_on IS NULL OR (r.ended_on > :first AND r.ended_on > r.starts))
  AND (NOT EXISTS (
           SELECT 1
           FROM progress AS p
           WHERE p.seq = r.seq AND p.year = :year AND p.semester = :semester
             AND p.development || p.problems || p.efforts || p.other <> '')
       OR EXISTS (
           SELECT 1
           FROM target AS t
           WHERE t.seq = r.seq AND t.void_reason IS NULL AND (t.year IS NULL OR t.year = :year)
             AND NOT EXISTS (
                 SELECT 1
                 FROM realisation AS done
                 WHERE done.target_id = t.id AND done.year = :year AND done.semester = :semester
                   AND done.void_reason IS NULL)))
