SELECT r.kind, r.signed, r.starts, r.ends, r.ended_on,
       (SELECT group_concat(u.code, char(31)) FROM agreement_urusan AS u WHERE u.seq = r.seq) AS urusan,
       (SELECT group_concat(w.name, char(31))
        FROM agreement_work_unit AS aw
        JOIN work_unit AS w ON w.id = aw.work_unit_id
        WHERE aw.seq = r.seq) AS work_units
FROM agreement_row AS r
WHERE r.voided = 0
