WITH several (key, partner_id, name) AS (
    SELECT n.key, n.partner_id, c.name
    FROM partner_name AS n
    JOIN partner AS c ON c.id = n.partner_id
    WHERE n.partner_id IN (SELECT partner_id FROM partner_name GROUP BY partner_id HAVING count(*) > 1)),
matching (partner) AS (
    SELECT coalesce(p.region_code, p.name_fold)
    FROM party AS p
    WHERE substr(p.region_code, 1, length(:typed)) = :typed
       OR (instr(p.name_fold, :longest) > 0
           AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS w WHERE instr(p.name_fold, w.value) = 0))
    UNION
    SELECT s.key
    FROM several AS s
    WHERE NOT EXISTS (SELECT 1 FROM json_each(:words) AS w WHERE instr(s.key, w.value) = 0)),
standing (partner, seq, count, name) AS (
    SELECT m.partner, min(p.seq), count(*), NULL
    FROM matching AS m
    CROSS JOIN party AS p ON coalesce(p.region_code, p.name_fold) = m.partner
    CROSS JOIN agreement_row AS r ON r.seq = p.seq
    WHERE r.voided = 0 AND m.partner <> :own AND m.partner NOT IN (SELECT key FROM several)
    GROUP BY m.partner
    UNION ALL
    SELECT s.partner_id, min(p.seq), count(DISTINCT p.seq), s.name
    FROM several AS s
    CROSS JOIN party AS p ON coalesce(p.region_code, p.name_fold) = s.key
    CROSS JOIN agreement_row AS r ON r.seq = p.seq
    WHERE r.voided = 0
      AND s.partner_id IN (SELECT o.partner_id FROM several AS o JOIN matching AS m ON m.partner = o.key)
    GROUP BY s.partner_id)
SELECT coalesce(s.name, p.region_code, p.name) AS value, min(coalesce(s.name, p.name)) AS label, s.count AS count,
       count(*) OVER () AS total
FROM standing AS s
CROSS JOIN party AS p ON p.seq = s.seq AND (s.name IS NOT NULL OR coalesce(p.region_code, p.name_fold) = s.partner)
GROUP BY s.partner
ORDER BY s.count DESC, label
LIMIT :limit
