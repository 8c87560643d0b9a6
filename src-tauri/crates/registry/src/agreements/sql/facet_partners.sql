WITH voided (partner, count) AS (
    SELECT coalesce(p.region_code, p.name_fold), count(*)
    FROM agreement_row AS r INDEXED BY agreement_row_void
    CROSS JOIN party AS p ON p.seq = r.seq
    WHERE r.voided = 1
    GROUP BY coalesce(p.region_code, p.name_fold)),
counted (partner, seq, count) AS (
    SELECT coalesce(p.region_code, p.name_fold), min(p.seq), count(*)
    FROM party AS p
    GROUP BY coalesce(p.region_code, p.name_fold)),
most (partner, seq, count, total) AS (
    SELECT c.partner, c.seq, c.count - coalesce(v.count, 0) AS standing, count(*) OVER ()
    FROM counted AS c
    LEFT JOIN voided AS v ON v.partner = c.partner
    WHERE c.count > coalesce(v.count, 0)
    ORDER BY standing DESC, c.partner
    LIMIT 200)
SELECT coalesce(p.region_code, p.name) AS value, min(p.name) AS label, m.count AS count, m.total AS total
FROM most AS m
JOIN party AS p ON p.seq = m.seq AND coalesce(p.region_code, p.name_fold) = m.partner
GROUP BY m.partner
ORDER BY m.count DESC, label
