SELECT value, value AS label, count
FROM (
    SELECT u.code AS value,
           count(*) - (SELECT count(*)
                       FROM agreement_row AS r INDEXED BY agreement_row_void
                       CROSS JOIN agreement_urusan AS v ON v.seq = r.seq AND v.code = u.code
                       WHERE r.voided = 1) AS count
    FROM agreement_urusan AS u
    GROUP BY u.code)
WHERE count > 0
ORDER BY value
