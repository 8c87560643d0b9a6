WITH several (key, partner_id, name) AS (
    SELECT n.key, n.partner_id, c.name
    FROM partner_name AS n
    JOIN partner AS c ON c.id = n.partner_id
    WHERE n.partner_id IN (SELECT partner_id FROM partner_name GROUP BY partner_id HAVING count(*) > 1)),
voided (partner, count) AS (
    SELECT coalesce(p.region_code, p.name_fold), count(*)
    FROM agreement_row AS r INDEXED BY agreement_row_void
    CROSS JOIN party AS p ON p.seq = r.seq
    WHERE r.voided = 1
    GROUP BY coalesce(p.region_code, p.name_fold)),
counted (partner, seq, count) AS (
    SELECT coalesce(p.region_code, p.name_fold), min(p.seq), count(*)
    FROM party AS p
    GROUP BY coalesce(p.region_code, p.name_fold)),
standing (partner, seq, count, name) AS (
    SELECT c.partner, c.seq, c.count - coalesce(v.count, 0), NULL
    FROM counted AS c
    LEFT JOIN voided AS v ON v.partner = c.partner
    WHERE c.count > coalesce(v.count, 0) AND c.partner NOT IN (SELECT key FROM several)
    UNION ALL
    SELECT s.partner_id, min(p.seq), count(DISTINCT p.seq), s.name
    FROM several AS s
    CROSS JOIN party AS p ON coalesce(p.region_code, p.name_fold) = s.key
    CROSS JOIN agreement_row AS r ON r.seq = p.seq
    WHERE r.voided = 0
    GROUP BY s.partner_id),
most (partner, seq, count, name, total) AS (
    SELECT partner, seq, count, name, count(*) OVER ()
    FROM standing
    ORDER BY count DESC, partner
    LIMIT 200)
SELECT coalesce(m.name, p.region_code, p.name) AS value, min(coalesce(m.name, p.name)) AS label, m.count AS count,
       m.total AS total
FROM most AS m
JOIN party AS p ON p.seq = m.seq AND (m.name IS NOT NULL OR coalesce(p.region_code, p.name_fold) = m.partner)
GROUP BY m.partner
ORDER BY m.count DESC, label
