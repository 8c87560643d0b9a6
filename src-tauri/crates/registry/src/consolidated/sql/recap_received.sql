SELECT r.sender, h.record, r.kind, r.signed, r.starts, r.ends, r.ended_on,
       (SELECT group_concat(u.code, char(31)) FROM received_urusan AS u WHERE u.seq = r.seq) AS urusan,
       NULL AS work_units, h.disputed
FROM sender AS s
CROSS JOIN received_row AS r ON r.sender = s.seq
CROSS JOIN received AS h ON h.seq = r.seq
WHERE r.state = 'standing'
