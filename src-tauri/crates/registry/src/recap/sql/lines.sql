SELECT r.kind, r.signed, r.starts, r.ends, r.ended_on,
       (SELECT group_concat(u.code, char(31)) FROM agreement_urusan AS u WHERE u.seq = r.seq) AS urusan,
       (SELECT group_concat(w.name, char(31))
        FROM agreement_work_unit AS aw
        JOIN work_unit AS w ON w.id = aw.work_unit_id
        WHERE aw.seq = r.seq) AS work_units
FROM agreement_row AS r
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
