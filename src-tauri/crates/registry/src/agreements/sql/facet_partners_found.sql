WITH matching (partner) AS (
    SELECT DISTINCT coalesce(p.region_code, p.name_fold)
    FROM party AS p
    WHERE substr(p.region_code, 1, length(:typed)) = :typed
       OR (instr(p.name_fold, :longest) > 0
           AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS w WHERE instr(p.name_fold, w.value) = 0))),
standing (partner, seq, count) AS (
    SELECT m.partner, min(p.seq), count(*)
    FROM matching AS m
    CROSS JOIN party AS p ON coalesce(p.region_code, p.name_fold) = m.partner
    CROSS JOIN agreement_row AS r ON r.seq = p.seq
    WHERE r.voided = 0 AND m.partner <> :own
    GROUP BY m.partner)
SELECT coalesce(p.region_code, p.name) AS value, min(p.name) AS label, s.count AS count, count(*) OVER () AS total
FROM standing AS s
CROSS JOIN party AS p ON p.seq = s.seq AND coalesce(p.region_code, p.name_fold) = s.partner
GROUP BY s.partner
ORDER BY s.count DESC, label
LIMIT :limit
