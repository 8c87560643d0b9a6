SELECT a.id
FROM agreement_row AS r
JOIN agreement AS a ON a.seq = r.seq
WHERE (r.starts <= :last
       AND (r.ends IS NULL OR (r.ends >= :first AND r.ends >= r.starts))
       AND (r.ended_on IS NULL OR (r.ended_on >= :first AND r.ended_on > r.starts)))
   OR (r.ended_on BETWEEN :first AND :last)
   OR (r.voided = 1 AND substr(r.updated_at, 1, 10) BETWEEN :first AND :last)
   OR EXISTS (
       SELECT 1
       FROM document AS d
       WHERE d.seq = r.seq
         AND d.kind NOT IN ('adendum', 'amandemen')
         AND coalesce(d.signed, CASE r.kind WHEN 'legacy' THEN d.starts END) BETWEEN :first AND :last)
ORDER BY a.id
