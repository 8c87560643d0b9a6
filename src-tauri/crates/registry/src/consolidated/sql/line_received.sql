SELECT h.record AS id, r.kind, r.title, r.partner, r.number, r.signed, r.starts, r.ends, r.ended_on, r.state, r.disputed,
       (SELECT count(*)
        FROM remark AS m
        WHERE m.sender = h.sender AND m.closed_at IS NULL
          AND (m.record = h.record
               OR m.record IN (SELECT t.record FROM received AS t WHERE t.sender = h.sender AND t.owner = h.record))
       ) AS remarks,
       (SELECT group_concat(u.code, char(31)) FROM received_urusan AS u WHERE u.seq = r.seq) AS urusan,
       (SELECT count(*)
        FROM twin AS t
        WHERE t.verdict = 'same' AND t.one_sender = h.sender AND t.one_record = h.record)
       + (SELECT count(*)
          FROM twin AS t
          WHERE t.verdict = 'same' AND t.other_sender = h.sender AND t.other_record = h.record) AS twins
FROM received_row AS r
JOIN received AS h ON h.seq = r.seq
WHERE r.seq = :seq
