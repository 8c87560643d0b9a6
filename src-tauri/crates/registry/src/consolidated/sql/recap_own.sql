SELECT 0 AS sender, a.id AS record, r.kind, r.signed, r.starts, r.ends, r.ended_on,
       (SELECT group_concat(u.code, char(31)) FROM agreement_urusan AS u WHERE u.seq = r.seq) AS urusan,
       NULL AS work_units, 0 AS disputed
FROM agreement_row AS r
JOIN agreement AS a ON a.seq = r.seq
WHERE r.voided = 0
