SELECT a.id, a.title, r.partner, r.number, r.voided, r.starts, r.ends, r.ended_on
FROM agreement AS a
JOIN agreement_row AS r ON r.seq = a.seq
ORDER BY a.seq
