-- Which of our agreements (r) count for a period; all where no period is asked: one rule for counts, letters, the consolidated
-- recap and the list behind its figures.
  AND (:scope IS NULL OR CASE :scope
          WHEN 'all' THEN 1
          WHEN 'in-force' THEN
              r.starts <= :last
              AND (r.ends IS NULL OR (r.ends >= :first AND r.ends >= r.starts))
              AND (r.ended_on IS NULL OR (r.ended_on > :first AND r.ended_on > r.starts))
          ELSE EXISTS (
              SELECT 1
              FROM document AS d
              WHERE d.seq = r.seq
                AND d.kind NOT IN ('adendum', 'amandemen')
                AND coalesce(d.signed, CASE r.kind WHEN 'legacy' THEN d.starts END) BETWEEN :first AND :last)
      END)
