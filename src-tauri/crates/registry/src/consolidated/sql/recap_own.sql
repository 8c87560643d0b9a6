SELECT 0 AS sender, a.id AS record, r.kind, r.signed, r.starts, r.ends, r.ended_on,
       (SELECT group_concat(u.code, char(31)) FROM agreement_urusan AS u WHERE u.seq = r.seq) AS urusan,
       NULL AS work_units, 0 AS disputed
FROM agreement_row AS r
JOIN agreement AS a ON a.seq = r.seq
WHERE r.voided = 0
  AND CASE :scope
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
      END
ORDER BY r.seq
