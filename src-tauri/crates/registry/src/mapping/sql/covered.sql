SELECT a.id, r.signed, r.starts, r.ends, r.ended_on,
       (SELECT group_concat(u.code, char(31)) FROM agreement_urusan AS u WHERE u.seq = r.seq) AS urusan,
       (SELECT group_concat(w.work_unit_id, char(31)) FROM agreement_work_unit AS w WHERE w.seq = r.seq) AS units,
       (SELECT group_concat(coalesce(p.region_code, p.name_fold), char(31))
        FROM party AS p
        WHERE p.seq = r.seq AND p.region_code IS NOT :own) AS partners
FROM agreement_row AS r
JOIN agreement AS a ON a.seq = r.seq
WHERE r.voided = 0
ORDER BY r.seq
