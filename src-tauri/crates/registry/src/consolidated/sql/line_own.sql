SELECT a.id, r.kind, a.title, r.partner, r.number, r.signed, r.starts, r.ends, r.ended_on,
       CASE r.voided WHEN 1 THEN 'void' ELSE 'standing' END AS state, 0 AS disputed, 0 AS remarks,
       (SELECT group_concat(u.code, char(31)) FROM agreement_urusan AS u WHERE u.seq = r.seq) AS urusan,
       (SELECT count(*) FROM twin AS t WHERE t.verdict = 'same' AND t.one_sender = 0 AND t.one_record = a.id) AS twins
FROM agreement_row AS r
JOIN agreement AS a ON a.seq = r.seq
WHERE r.seq = :seq
